package omnibus

import (
	_ "embed"
	"fmt"
	"go/token"
	"strconv"
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
	c := &check{Reporter: diag.NewReporter(pass), done: map[key]bool{}}
	defer c.Close()
	if values.Empty() {
		return nil, nil // nothing here runs for a caller
	}
	for v, h := range values.Hits(known.Interpreter, known.Process, known.Reflective, known.Target) {
		c.hit(v, h)
	}
	for v, p := range values.Picks() {
		c.pick(v, p)
	}
	return nil, nil
}

type check struct {
	*diag.Reporter
	done map[key]bool
}

// A key makes one call one finding for each kind, however many arguments it carries.
type key struct {
	pos  token.Pos
	kind string
}

// safe are marks each of which takes the danger out of a text for every
// interpreter: it holds no metacharacter.
const safe = known.Closed | known.Formed | known.Number

// hit reports a value that is executed, names what is executed, or names the
// peer of a connection.
func (c *check) hit(v *caller.Value, h *taint.Hit) {
	if h.Marks&(safe|known.Opaque) != 0 || v.Closed() {
		return // enumerated, in a harmless form, or a reply and not the argument
	}
	switch h.Sink.Kind {
	case known.Interpreter:
		if h.Marks&known.Quoted != 0 || !interpreted(h) {
			return // quoted by the interpreter's own means, or only data in a command
		}
		c.interpreter(v, h, h.Sink.What)
	case known.Process:
		if what := executed(h); what != "" {
			c.interpreter(v, h, what)
		}
	case known.Reflective:
		c.report(v, h, "reflective", fmt.Sprintf("%s picks the callee by %s (%s); enumerate what may be called and reject the rest",
			v.Tool(), v.What(), h.Sink.What))
	case known.Target:
		c.report(v, h, "target", fmt.Sprintf("%s connects to a peer that %s names (%s); configure the peers and let the caller choose one by a closed name",
			v.Tool(), v.What(), h.Sink.What))
	}
}

func (c *check) interpreter(v *caller.Value, h *taint.Hit, what string) {
	verb := "executes " + v.What() + " as"
	if h.Marks&known.Fragment != 0 {
		verb = "builds from " + v.What() + " a fragment of"
	}
	c.report(v, h, "interpreter", fmt.Sprintf("%s %s %s; offer one tool for each operation, with arguments that are only data",
		v.Tool(), verb, what))
}

// interpreted reports whether the part of a sink's operand that holds the value
// is executed: of a command's words the first, or all of them; of a document
// only the whole.
func interpreted(h *taint.Hit) bool {
	switch h.Sink.Role {
	case known.Words:
		if shell, ok := known.ShellOf(h.Words); ok && shell != "" {
			return true
		}
		return whole(h) || strings.HasPrefix(string(h.At), "[0]")
	case known.Document:
		for _, e := range h.At.Elems() {
			if e != "Object" && e != "*" {
				return false // a field that is filled in
			}
		}
	}
	return true
}

// executed says as what a process argument is executed, or "" when it is only
// data: a value at a fixed place of the arguments of a program that is no shell.
func executed(h *taint.Hit) string {
	if h.Sink.Role == known.Program {
		return "the program of a process"
	}
	if shell, ok := known.ShellOf(h.Words); ok {
		return "the text of " + shell
	}
	if whole(h) {
		return "the argument list of a process"
	}
	return ""
}

// whole reports whether a list of arguments, not one of its elements, is the value.
func whole(h *taint.Hit) bool {
	return h.At == "" || strings.HasSuffix(string(h.At), "[*]") && strings.HasSuffix(string(h.From.Path), "[*]")
}

// pick reports a value that decides which of several operations runs.
func (c *check) pick(v *caller.Value, p *taint.Pick) {
	if v.Source.Kind == toolindex.ToolName || v.Name == "" || p.Marks&(safe|known.Opaque) != 0 || v.Closed() {
		return // the server's own dispatcher, by tool name or resource URI, or an enumerated selector
	}
	if p.Table {
		c.reportAt(p.Pos(), p.Steps, "open-dispatch", fmt.Sprintf(
			"%s calls whatever %s finds in a table; close the argument with an enum that the server enforces, or offer one tool for each entry",
			v.Tool(), v.What()))
		return
	}
	switch {
	case len(p.Effects) < minOperations:
		return // a presentation, or two modes of one operation
	case len(v.Entry.Tools) == 0:
		return // the schema is not in sight: it may close the argument, and the tool may only read
	case p.Rejects && v.Enumerated():
		return // the default turns the rest away, and the schema tells the reviewer
	case v.ReadOnly():
		return // reading different things is no difference in effect
	}
	rest := "add a default that rejects the rest and an enum"
	if p.Rejects {
		rest = "say so in the schema with an enum"
	}
	c.reportAt(p.Pos(), p.Steps, "free-form-selector", fmt.Sprintf(
		"%s picks one of %d operations by %s (%s); offer one tool for each operation, or %s",
		v.Tool(), len(p.Effects), v.What(), list(p.Cases), rest))
}

// minOperations is how many operations with different effects make a selector.
const minOperations = 3

// list names the first cases.
func list(cases []string) string {
	const most = 4
	var out []string
	for i, c := range cases {
		if i == most {
			out = append(out, "...")
			break
		}
		out = append(out, strconv.Quote(c))
	}
	return strings.Join(out, ", ")
}

func (c *check) report(v *caller.Value, h *taint.Hit, kind, message string) {
	c.reportAt(h.Pos(), h.Steps, kind, message)
}

func (c *check) reportAt(pos token.Pos, steps []taint.Step, kind, message string) {
	if c.done[key{pos, kind}] {
		return // another argument of the same call
	}
	c.done[key{pos, kind}] = true
	c.Report(diag.Finding{Pos: pos, Kind: kind, Message: message, Related: caller.Related(steps, pos)})
}
