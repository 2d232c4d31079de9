package omnibus

import (
	_ "embed"
	"fmt"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

//go:embed doc.go
var doc string

// Analyzer reports tools that decide at run time, from an open set, what to do.
var Analyzer = &analysis.Analyzer{
	Name:     "omnibus",
	Doc:      checkdoc.MustExtract(doc, "omnibus"),
	URL:      checkdoc.URL("omnibus"),
	Requires: []*analysis.Analyzer{caller.Analyzer, config.Analyzer},
	Run:      run,
}

func run(pass *analysis.Pass) (any, error) {
	values := pass.ResultOf[caller.Analyzer].(*caller.Values)
	c := &check{Reporter: diag.NewReporter(pass), values: values, done: map[place]bool{}, covered: map[covering]int{}, tools: map[*toolindex.Tool]bool{}}
	defer c.Close()
	if values.Empty() {
		return nil, nil // nothing here runs for a caller
	}
	for v, h := range values.Hits(kinds...) {
		c.hit(v, h)
	}
	for v, h := range values.KeptHits(kinds...) {
		c.hit(v, h)
	}
	c.told = true
	for v, h := range values.Told(kinds...) {
		c.hit(v, h)
	}
	c.told = false
	for v, p := range values.Picks() {
		if p.Table {
			c.dispatch(v, p)
		}
	}
	for v, p := range values.Picks() {
		if !p.Table {
			c.selector(v, p)
		}
	}
	for t := range values.Tools() {
		c.catchAll(t)
	}
	return nil, nil
}

// kinds are the sinks that are looked at.
var kinds = []known.Kind{known.Interpreter, known.Process, known.Reflective, known.Request, known.Target}

// closed are marks of a value that is enumerated: it picks from what is written
// in the source.
const closed = known.Closed | known.Number

// safe are marks each of which takes the danger out of a fragment of text for
// every interpreter: it holds no metacharacter.
const safe = closed | known.Formed

// hit reports a value that is executed, names what is executed, or names the
// peer of a connection.
func (c *check) hit(v *caller.Value, h *taint.Hit) {
	if h.Marks&closed != 0 || v.Closed() {
		return // enumerated
	}
	if h.Marks&known.Opaque != 0 && !repliedText(h) {
		return // a reply and not the argument
	}
	switch h.Sink.Kind {
	case known.Interpreter:
		if h.Marks&(safe|known.Quoted) != 0 || !interpreted(h) {
			return // in a harmless form, quoted by the interpreter's own means, or only data in a command
		}
		c.interpreter(v, h, h.Sink.What)
	case known.Process:
		what := executed(h)
		if what == "" || h.Marks&known.Formed != 0 && (h.Sink.Role != known.Program || h.Marks&known.Fragment != 0) {
			return // data at a fixed place, or words without a metacharacter
		}
		c.interpreter(v, h, what)
	case known.Reflective:
		c.report(v, h, reflective, fmt.Sprintf("%s picks the callee by %s (%s); enumerate what may be called and reject the rest",
			v.Tool(), v.What(), h.Sink.What))
	case known.Request:
		c.request(v, h)
	case known.Target:
		if peer(h) {
			c.target(v, h, h.Sink.What)
		}
	}
}

// interpreter reports a value that is executed as what.
func (c *check) interpreter(v *caller.Value, h *taint.Hit, what string) {
	verb := "executes " + v.What() + " as"
	switch {
	case h.Marks&known.Opaque != 0:
		verb = "executes the reply to " + v.What() + " as"
	case h.Marks&known.Fragment != 0:
		verb = "builds from " + v.What() + " a fragment of"
	}
	c.report(v, h, interpreter, fmt.Sprintf("%s %s %s%s; offer one tool for each operation, with arguments that are only data",
		v.Tool(), verb, what, inVain(h.Marks)))
}

// repliedText reports whether a reply to the argument is executed: that of a
// language model wherever it stands in the text, that of another service as all
// of it, and nothing that a table of the program's own holds.
func repliedText(h *taint.Hit) bool {
	if h.Marks&known.Generated == 0 && h.Marks&(known.Fragment|known.Selected) != 0 {
		return false
	}
	return h.Sink.Kind == known.Interpreter && h.Sink.Role == known.Text ||
		h.Sink.Kind == known.Process && known.Executes(h.Words, h.WordAt()) != ""
}

// inVain says which precaution was seen that does not help.
func inVain(m known.Marks) string {
	switch {
	case m&known.InReadOnly != 0:
		return ", which a read-only transaction does not make harmless"
	case m&known.Escaped != 0:
		return ", which quoting by hand does not make harmless"
	case m&known.Prefixed != 0:
		return ", which a look at its first characters does not make harmless"
	}
	return ""
}

// interpreted reports whether the part of a sink's operand that holds the value
// is executed: of a command's words the first, or all of them; of a document
// only the whole.
func interpreted(h *taint.Hit) bool {
	switch h.Sink.Role {
	case known.Words:
		return whole(h) || strings.HasPrefix(string(h.At), "[0]")
	case known.Document:
		if h.Marks&(known.Part|known.Inner) != 0 {
			return false // made from a structure that has it in a field
		}
		for _, e := range h.At.Elems() {
			if e != "Object" && e != "*" {
				return false // a field that is filled in
			}
		}
	}
	return true
}

// executed says as what a part of a command line is executed, or "" when it is
// only data: a value at a fixed place of the arguments of a program that is no
// shell.
func executed(h *taint.Hit) string {
	at := h.WordAt()
	switch {
	case h.Marks&known.Content != 0:
		return known.RunsFile(h.Words, at)
	case h.Sink.Role == known.Program && h.Marks&known.Fragment != 0:
		return "the command line of a process" // split into its words, as a rule
	case h.Sink.Role == known.Program:
		return "the program of a process"
	case h.Sink.Role == known.Stdin:
		return known.ReadsScript(h.Words)
	case h.Sink.Role == known.Words && at == 0:
		return "the program of a " + h.Sink.What
	}
	if what := known.Executes(h.Words, at); what != "" {
		return what
	}
	switch {
	case !whole(h):
		return ""
	case strings.HasSuffix(h.Sink.What, "environment"):
		return "the environment of a process"
	}
	return "the argument list of a process"
}

// whole reports whether a list of arguments, not one of its elements, is the value.
func whole(h *taint.Hit) bool {
	at := string(h.At)
	if at == "" || strings.HasSuffix(at, "+]") {
		return true
	}
	// One by one, but not behind the name of a flag: append(argv, "--tag="+tag).
	return h.Marks&known.Led == 0 && strings.HasSuffix(at, "[*]") && strings.HasSuffix(string(h.From.Path), "[*]")
}

// request reports a value that chooses where an HTTP request goes: the whole
// URL, its host, the path, or more of the path than the place it stands at.
func (c *check) request(v *caller.Value, h *taint.Hit) {
	switch {
	case h.Sink.Role == known.Method || h.Marks&(safe|known.Segment) != 0:
		return // the verb alone, or one segment or query value for certain
	case h.Sink.Role == known.URL && h.Marks&(known.Rooted|known.Fragment) == 0:
		c.report(v, h, reflective, fmt.Sprintf("%s sends a request to the URL in %s; enumerate the endpoints that may be called and reject the rest",
			v.Tool(), v.What()))
	case h.Sink.Role == known.URL && h.Marks&known.Rooted == 0:
		if h.Marks&known.Placed == 0 {
			c.target(v, h, h.Sink.What)
		}
	case h.Marks&(known.Placed|known.Followed) == 0 && !besides(h):
		c.report(v, h, reflective, fmt.Sprintf("%s takes the path of a request from %s; enumerate the endpoints that may be called and reject the rest",
			v.Tool(), v.What()))
	case h.Method != "" && !strings.HasPrefix(h.Method, "$") && !known.Reads(h.Method) && h.Marks&known.Existing == 0:
		method := h.Method
		if method == "*" {
			method = "chosen"
		}
		c.report(v, h, reflective, fmt.Sprintf("%s puts %s unescaped into the path of a %s request, where a slash leads to another endpoint; escape it with url.PathEscape",
			v.Tool(), v.What(), method))
	}
}

// besides reports whether the value is one of several segments that a path is
// handed over as. Of one that was appended to others the place is not known, which
// errs towards silence.
func besides(h *taint.Hit) bool {
	at := string(h.At)
	return strings.HasPrefix(at, "[") && at != "[0]" && !strings.HasSuffix(at, "+]") && !whole(h)
}

// peer reports whether a value in an address says which host is connected to,
// and not only a port, a database or a path there.
func peer(h *taint.Hit) bool {
	return h.Marks&known.Rooted == 0
}

// target reports a value that names the peer of a connection.
func (c *check) target(v *caller.Value, h *taint.Hit, what string) {
	c.report(v, h, target, fmt.Sprintf("%s connects to a peer that %s names (%s); configure the peers and let the caller choose one by a closed name",
		v.Tool(), v.What(), what))
}
