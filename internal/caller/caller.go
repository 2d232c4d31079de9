// Package caller joins the tool model with the flows: it says what becomes of
// the values that callers choose. The checks ask it, so that a check holds
// nothing but its rule and its words.
package caller

import (
	"go/token"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// Analyzer has *Values as its result.
var Analyzer = &analysis.Analyzer{
	Name:       "caller",
	Doc:        "say what becomes of the values that callers choose",
	Requires:   []*analysis.Analyzer{toolindex.Analyzer, taint.Analyzer},
	ResultType: reflect.TypeFor[*Values](),
	FactTypes:  []analysis.Fact{new(Passed)},
	Run:        run,
}

func run(pass *analysis.Pass) (any, error) {
	v := &Values{
		pass:  pass,
		index: pass.ResultOf[toolindex.Analyzer].(*toolindex.Index),
		flows: pass.ResultOf[taint.Analyzer].(*taint.Flows),
	}
	v.entries = v.index.Entries
	if more := v.injected(); len(more) > 0 {
		v.entries = append(slices.Clone(v.entries), more...)
		slices.SortStableFunc(v.entries, func(a, b *toolindex.Entry) int { return int(a.Fn.Pos() - b.Fn.Pos()) })
	}
	v.remote = v.registered()
	if len(v.index.Tools) > 0 {
		v.httpChecks = slices.ContainsFunc(v.flows.HTTPGuards(), func(g *taint.Guard) bool { return len(g.Checks) > 0 })
	}
	v.export()
	return v, nil
}

// Values are the values that callers choose in one package.
type Values struct {
	pass  *analysis.Pass
	index *toolindex.Index
	flows *taint.Flows
	// entries are those of the index, and the functions that other packages'
	// handlers reach through an interface.
	entries []*toolindex.Entry
	remote  []remote
	// httpChecks says that HTTP code around the servers of the package has a scope
	// check.
	httpChecks bool
}

// Release lets go of all that is known; nobody may ask afterwards.
func (v *Values) Release() { *v = Values{} }

// isEntry reports whether the index knows fn as an entry point.
func (v *Values) isEntry(fn *ssa.Function) bool {
	return slices.ContainsFunc(v.index.Entries, func(e *toolindex.Entry) bool { return e.Fn == fn })
}

// Tools yields the tools that meet their server in the package, in source order.
func (v *Values) Tools() iter.Seq[*toolindex.Tool] { return slices.Values(v.index.Tools) }

// EnumEdit returns the edit that closes the argument which v is with an enum of
// the given values, where the one tool that takes it is described, or nil.
func (v *Values) EnumEdit(val *Value, values []string) *analysis.TextEdit {
	return toolindex.EnumEdit(v.pass, val.Entry.Tools[0], val.Name, values)
}

// Empty reports whether nothing in the package runs for a caller.
func (v *Values) Empty() bool { return len(v.entries)+len(v.remote)+len(v.flows.Sourced()) == 0 }

// Relevant reports whether the package belongs to a server.
func (v *Values) Relevant() bool { return v.index.Relevant }

// A Value is a part of a request, in one entry point.
type Value struct {
	Entry  *toolindex.Entry
	Source *toolindex.Source
	// Name is the argument's name as callers write it; empty for all
	// arguments at once.
	Name string
	// Path leads from the source to the value.
	Path taint.Path
	// Declared is the function that is declared a source and returned the value;
	// Source means nothing then.
	Declared string
	// Above says that the value holds the source and more: a whole request. From
	// is then the part of the parameter that it is, "" for all of it.
	Above bool
	From  taint.Path
	// Whole says that the value is all of a part of the protocol: the params of a
	// request, a header map, a body, a result.
	Whole bool
	// Arguments are what the schemas of the entry's tools say about it.
	Arguments []*toolindex.Argument
}

// Tool names the tools that the entry point serves, for messages.
func (v *Value) Tool() string {
	tools := v.Entry.Tools
	switch {
	case v.Entry.Kind == toolindex.HTTPContext:
		return "HTTP code"
	case len(tools) == 0 && v.Declared != "":
		return "function " + v.Entry.Name()
	case len(tools) == 0 || tools[0].Name == "":
		return "handler " + v.Entry.Name()
	case len(tools) == 1:
		return "tool " + strconv.Quote(tools[0].Name)
	}
	return "tool " + strconv.Quote(tools[0].Name) + " (and " + strconv.Itoa(len(tools)-1) + " more)"
}

// What names the value, for messages.
func (v *Value) What() string {
	switch {
	case v.Declared != "":
		return "what " + v.Declared + " returns"
	case v.Source.Kind == toolindex.Result:
		return "its result"
	case v.Whole && v.body():
		return "the body of the request"
	case v.Whole && v.Source.Kind == toolindex.Header:
		return "all headers of the request"
	case v.Whole:
		return "all parameters of the request"
	case v.Source.Kind == toolindex.Meta && v.Name == "":
		return "the _meta fields"
	case v.Above && strings.HasSuffix(v.Source.Path, "Query") && v.From != "":
		return "the URL with its query"
	case v.Above:
		return "the whole request"
	case v.Source.Kind == toolindex.ToolName:
		return "the requested name"
	case v.Source.Kind == toolindex.Header && v.Name != "":
		return "the unverified request value " + strconv.Quote(v.Name)
	case v.Source.Kind == toolindex.Header:
		return "an unverified value of the request"
	case v.Source.Kind == toolindex.Meta && v.Name != "":
		return "the _meta field " + strconv.Quote(v.Name)
	case v.Source.Kind == toolindex.Answer && v.Name != "":
		return "the client's answer " + strconv.Quote(v.Name)
	case v.Source.Kind == toolindex.Answer:
		return "the client's answer"
	case v.Name == "":
		return "the arguments"
	}
	return "argument " + strconv.Quote(v.Name)
}

// body reports whether the source is the body of an HTTP request: a part of that, or
// what a hook is shown of it.
func (v *Value) body() bool {
	s := v.Source
	if s.Kind != toolindex.Header {
		return false
	}
	return strings.HasSuffix(s.Path, ".Body") ||
		s.Path == "" && v.Entry.Fn != nil && s.Param >= 0 && s.Param < len(v.Entry.Fn.Params) && v.Entry.Fn.Params[s.Param].Type().String() == "[]byte"
}

// chosen reports whether the caller chose the value: a hook is also shown what
// was answered, which matters to records only.
func (v *Value) chosen() bool { return v.Source.Kind != toolindex.Result }

// Closed reports whether every schema that the value comes through enumerates
// it, on a path where the SDK turns other values away.
func (v *Value) Closed() bool {
	if len(v.Arguments) == 0 || len(v.Arguments) != len(v.Entry.Tools) {
		return false
	}
	for i, a := range v.Arguments {
		if !v.Entry.Tools[i].Enforced || !a.Closed() {
			return false
		}
	}
	return true
}

// Enumerated reports whether every schema that the value comes through
// enumerates it, whether or not the SDK turns other values away.
func (v *Value) Enumerated() bool {
	if len(v.Arguments) == 0 || len(v.Arguments) != len(v.Entry.Tools) {
		return false
	}
	for _, a := range v.Arguments {
		if !a.Closed() {
			return false
		}
	}
	return true
}

// ReadOnly reports whether every tool that the entry point serves says of
// itself that it only reads.
func (v *Value) ReadOnly() bool {
	for _, t := range v.Entry.Tools {
		if t.Annotations.ReadOnly == nil || !*t.Annotations.ReadOnly {
			return false
		}
	}
	return len(v.Entry.Tools) > 0
}

// Hits yields every value that reaches a sink of the given kinds, in source
// order: what callers chose and, for records, what they were answered.
func (v *Values) Hits(kinds ...known.Kind) iter.Seq2[*Value, *taint.Hit] {
	return v.hits(kinds, v.summaries(func(r remote) bool { return !r.told }))
}

func (v *Values) hits(kinds []known.Kind, of iter.Seq2[*toolindex.Entry, *taint.Summary]) iter.Seq2[*Value, *taint.Hit] {
	return func(yield func(*Value, *taint.Hit) bool) {
		for e, sum := range of {
			for i := range sum.Hits {
				h := &sum.Hits[i]
				if !contains(kinds, h.Sink.Kind) {
					continue // of another check
				}
				val := v.value(e, h.From)
				if val != nil && (val.chosen() || h.Sink.Kind == known.Log) && !yield(val, h) {
					return
				}
			}
		}
	}
}

// Picks yields every value that picks one of several operations.
func (v *Values) Picks() iter.Seq2[*Value, *taint.Pick] {
	return func(yield func(*Value, *taint.Pick) bool) {
		for e, sum := range v.summaries(func(r remote) bool { return !r.described }) {
			for i := range sum.Picks {
				if sum.Picks[i].Table && v.tells(e) {
					continue // where the table is, whichever the tool
				}
				if val := v.value(e, sum.Picks[i].From); val != nil && val.chosen() && !yield(val, &sum.Picks[i]) {
					return
				}
			}
		}
	}
}

// tells reports whether the package of a handler that is registered here tells what
// happens in it.
func (v *Values) tells(e *toolindex.Entry) bool {
	return slices.ContainsFunc(v.remote, func(r remote) bool { return r.Entry == e && r.told })
}

// Uses yields every value that is handed to code that reaches outside, also by
// HTTP code that hands requests on.
func (v *Values) Uses() iter.Seq2[*Value, *taint.Use] {
	return v.uses(func(r remote) bool { return !r.told })
}

// UsesOf yields every value that is handed to code that reaches outside by a
// handler of t, in whichever package that is.
func (v *Values) UsesOf(t *toolindex.Tool) iter.Seq2[*Value, *taint.Use] {
	return func(yield func(*Value, *taint.Use) bool) {
		for val, u := range v.uses(func(remote) bool { return true }) {
			if val.Entry.Serves(t) && !yield(val, u) {
				return
			}
		}
	}
}

func (v *Values) uses(which func(remote) bool) iter.Seq2[*Value, *taint.Use] {
	return func(yield func(*Value, *taint.Use) bool) {
		for e, sum := range v.summaries(which) {
			for i := range sum.Uses {
				if val := v.value(e, sum.Uses[i].From); val != nil && val.chosen() && !yield(val, &sum.Uses[i]) {
					return
				}
			}
		}
	}
}

// summaries yields what the entry points do, then those of other packages that are
// asked for, and then what other functions do with what declared sources return.
func (v *Values) summaries(which func(remote) bool) iter.Seq2[*toolindex.Entry, *taint.Summary] {
	return func(yield func(*toolindex.Entry, *taint.Summary) bool) {
		entries := map[*ssa.Function]bool{}
		for _, e := range v.entries {
			entries[e.Fn] = true
			if sum := v.flows.Of(e.Fn); sum != nil && !yield(e, sum) {
				return
			}
		}
		for _, r := range v.remote {
			if which(r) && !yield(r.Entry, r.sum) {
				return
			}
		}
		for _, e := range v.httpCode() {
			if sum := v.flows.Of(e.Fn); !entries[e.Fn] && sum != nil && !yield(e, sum) {
				return
			}
		}
		for _, fn := range v.flows.Sourced() {
			if !entries[fn] && !yield(&toolindex.Entry{Fn: fn}, v.flows.Of(fn)) {
				return
			}
		}
	}
}

func contains(kinds []known.Kind, k known.Kind) bool {
	for _, x := range kinds {
		if x == k {
			return true
		}
	}
	return false
}

// value returns the part of a request that an origin is, or nil when the
// caller does not choose it. The most exact source wins.
func (v *Values) value(e *toolindex.Entry, o taint.Origin) *Value {
	if o.Kind == taint.Reply && known.ClientAnswers(o.Name) {
		return answer(e, o.Path)
	}
	switch {
	case o.Kind == taint.Sourced && !known.Input(o.Name):
		return declared(e, o)
	case o.Kind == taint.Sourced && e.ReadsInput:
		return inMessage(e, &toolindex.Source{Kind: toolindex.Arguments, Param: -1}, o.Path)
	}
	if o.Kind != taint.Param {
		return nil // captured or made by the server
	}
	var best *Value
	for i := range e.Sources {
		s := &e.Sources[i]
		if s.Param != o.Index {
			continue // another parameter
		}
		rest, short, ok := o.Path.TrimPrefix(taint.Path(s.Path))
		if !ok || s.Path != "" && o.Path.BehindGetters() != o.Path && e.InParts() {
			continue // another part of it, or what a method of the whole gives back
		}
		if short != "" {
			if best == nil && !e.InParts() {
				best = &Value{Entry: e, Source: s, Above: true, From: o.Path}
			}
			continue
		}
		if e.ReadsInput && s.Kind == toolindex.Arguments {
			return inMessage(e, s, rest)
		}
		val := &Value{Entry: e, Source: s, Path: rest}
		if s.Path == anyParams {
			val.inParams()
		} else if rest == "" {
			val.Whole = s.Kind == toolindex.Result || s.Kind == toolindex.Header && (s.Path == "" || strings.HasSuffix(s.Path, "Header") || strings.HasSuffix(s.Path, ".Body"))
		}
		val.Path = behindGetters(val.Path)
		val.Name = v.argument(e, val.Source, val.Path)
		for _, t := range e.Tools {
			if a := t.Argument(val.Name); a != nil {
				val.Arguments = append(val.Arguments, a)
			}
		}
		return val
	}
	return best
}

// behindGetters returns the part of a path that comes after the getters of a
// request: they hand the arguments over and are none, unless nothing comes after.
func behindGetters(p taint.Path) taint.Path {
	if rest := p.BehindGetters(); rest != "" {
		return rest
	}
	return p
}

// answer is what the client answers to a question that e asks it: as a whole, or
// what it says in a field of a form.
func answer(e *toolindex.Entry, path taint.Path) *Value {
	v := &Value{Entry: e, Source: &toolindex.Source{Kind: toolindex.Answer, Param: -1}, Path: path}
	if elems := path.Elems(); len(elems) > 1 && elems[0] == "Content" && elems[1] != "*" {
		v.Name = elems[1]
	}
	return v
}

// anyParams is where a request of any method has what the caller chose.
const anyParams = ".Params"

// inParams tells the parts of the params of any method apart: the tool's name
// and what the protocol itself needs are not arguments.
func (val *Value) inParams() {
	first, rest, _ := strings.Cut(strings.TrimPrefix(string(val.Path), "."), ".")
	if i := strings.IndexByte(first, '['); i >= 0 {
		first, rest = first[:i], string(val.Path)[1+i:]
	} else if rest != "" {
		rest = "." + rest
	}
	part := *val.Source
	switch {
	case val.Path == "":
		val.Whole = true
		return
	case first == "Arguments":
		val.Path = taint.Path(rest)
	case first == "Meta":
		part.Kind = toolindex.Meta
		val.Path = taint.Path(rest)
	case slices.Contains(protocolFields, first):
		part.Kind = toolindex.ToolName
	default:
		return // a resource's URI, what is to be completed
	}
	part.Path += "." + first
	val.Source = &part
}

// protocolFields are fields of params that say which tool or prompt is asked for,
// or who asks and how.
var protocolFields = []string{"Capabilities", "ClientInfo", "Cursor", "Level", "Name", "ProtocolVersion"}

// declared returns the value that a function declared a source returned.
func declared(e *toolindex.Entry, o taint.Origin) *Value {
	val := &Value{Entry: e, Source: &toolindex.Source{}, Path: o.Path, Declared: o.Name[strings.LastIndexByte(o.Name, '.')+1:]}
	if elems := o.Path.Elems(); len(elems) > 0 {
		val.Name = elems[0]
	}
	return val
}

// Related turns the steps of a flow into related positions. Steps in other
// packages have no position here and are told in words at the next one.
func Related(steps []taint.Step, end token.Pos) []analysis.RelatedInformation {
	var out []analysis.RelatedInformation
	for _, s := range steps {
		switch {
		case s.Pos() == end || s.Words == "":
			// the finding itself
		case s.Pos().IsValid():
			out = append(out, analysis.RelatedInformation{Pos: s.Pos(), Message: s.Words})
		default:
			out = append(out, analysis.RelatedInformation{Pos: end, Message: "then at " + s.At + ": " + s.Words})
		}
	}
	return out
}
