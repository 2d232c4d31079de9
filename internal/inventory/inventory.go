// Package inventory lists what an MCP server offers, for those who review it:
// each tool with what it reaches, what guards it and which of its arguments are
// open, and the other functions that run for a caller.
//
// It only joins what toolindex, taint and caller know, in a form that needs no
// types, positions or other state of the process that made it.
package inventory

import (
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/guarding"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// Analyzer has the *Package as its result; nil when nothing in it runs for a
// caller, and no bound hides that something does.
var Analyzer = &analysis.Analyzer{
	Name:       "inventory",
	Doc:        "list the tools of MCP servers with what they reach and what guards them",
	Requires:   []*analysis.Analyzer{toolindex.Analyzer, taint.Analyzer, guarding.Analyzer},
	ResultType: reflect.TypeFor[*Package](),
	Run:        run,
}

// A Package is what one package adds to the inventory. The JSON names of all
// types below are the versioned interface of mcplint tools: see docs/tools.md.
type Package struct {
	Path    string // import path
	Tools   []*Tool
	Entries []*Entry // in source order
	// Incomplete are the bounds of the analysis that were reached.
	Incomplete []Incomplete `json:",omitempty"`
}

// Incomplete says that the analysis was cut short: tools may be missing, or
// what is said of them.
type Incomplete struct {
	Package  string `json:"package"`
	Function string `json:"function"` // where it was cut short
	Why      string `json:"why"`      // "too many steps"
}

// A Tool is an operation that callers can call by name.
type Tool struct {
	Name        string `json:"name"`    // a pattern such as "*_list" when Dynamic
	Dynamic     bool   `json:"dynamic"` // the name is made at run time
	Title       string `json:"title,omitempty"`
	Description string `json:"description,omitempty"`
	Package     string `json:"package"` // where it meets its server
	At          Place  `json:"at"`
	Registered  *Place `json:"registered,omitempty"` // the registration, when it is elsewhere
	Hints       *Hints `json:"annotations,omitempty"`
	// Enforced says that the SDK rejects arguments that violate the schema.
	Enforced   bool       `json:"enforced"`
	Arguments  []Argument `json:"arguments"`
	Server     *Server    `json:"server,omitempty"`
	Handler    *Func      `json:"handler,omitempty"` // not there when it cannot be traced
	Wrappers   []*Func    `json:"wrappers,omitempty"`
	Middleware []*Func    `json:"middleware,omitempty"`
	Judgement
}

// A Judgement is what a function that runs for callers can do, and who may
// have it do so.
type Judgement struct {
	Reach []Effect `json:"reach"`
	Guard Guard    `json:"guard"`
}

// Hints are the annotations of a tool; nil means not given.
type Hints struct {
	ReadOnly    *bool `json:"readOnly,omitempty"`
	Destructive *bool `json:"destructive,omitempty"`
	Idempotent  *bool `json:"idempotent,omitempty"`
	OpenWorld   *bool `json:"openWorld,omitempty"`
}

// An Argument is a value that callers choose, as the schema tells them.
type Argument struct {
	Name        string   `json:"name"`              // a pattern such as "*_id" when Dynamic
	Dynamic     bool     `json:"dynamic,omitempty"` // the name is made at run time
	Type        string   `json:"type,omitempty"`    // JSON type; empty for any
	Required    bool     `json:"required"`
	Enum        []string `json:"enum,omitempty"`
	Pattern     string   `json:"pattern,omitempty"`
	Description string   `json:"description,omitempty"`
	// Openness is "open", "advisory" (the schema lists the values, but nothing
	// rejects others), "number" or "closed".
	Openness string `json:"openness"`
}

// A Server is where an MCP server is made.
type Server struct {
	SDK        string   `json:"sdk"` // import path of the SDK's package
	At         *Place   `json:"at,omitempty"`
	Transports []string `json:"transports,omitempty"`
}

// A Func is a function of the program or of a library.
type Func struct {
	Name string `json:"name"` // as in stack traces, for the generic origin
	At   *Place `json:"at,omitempty"`
}

// An Effect is a way in which a function reaches outside the call.
type Effect struct {
	Kind string `json:"kind"` // "database", "file system", "network", "process", "shared state", "unseen code"
	What string `json:"what"` // the call that does it
	At   string `json:"at"`   // "file.go:12"
	// Path are the calls that lead there from the handler, "f (file.go:12)".
	Path []string `json:"path,omitempty"`
}

// A Guard says what stands between dispatch and the first effect.
type Guard struct {
	// Verdict is "open", "late", "server-wide", "guarded", "public" or "pure".
	Verdict string `json:"verdict"`
	// By, What and At describe the scope check that holds, or the guard that is
	// closest to being one; But says what that lacks.
	By   string `json:"by,omitempty"` // "handler", "wrapper", "middleware", "filter", "registration", "HTTP" or "dispatcher"
	What string `json:"what,omitempty"`
	At   string `json:"at,omitempty"`
	But  string `json:"but,omitempty"`
	// Switch is the configuration that switches it off: a field, a variable, or
	// with a $ a variable of the environment.
	Switch string `json:"switch,omitempty"`
}

// An Entry is another function that runs for callers: of a resource, a prompt,
// a completion, a notification, or code that sees requests on their way.
type Entry struct {
	Kind    string   `json:"kind"`
	Handler Func     `json:"handler"`
	Package string   `json:"package"`
	Sources []string `json:"sources"` // what the caller chooses: "arguments request.Params.URI"
	Judgement
}

// A Place is a position. The file is relative to the root of its module.
type Place struct {
	File string `json:"file"`
	Line int    `json:"line"`
}

func (p Place) String() string { return p.File + ":" + strconv.Itoa(p.Line) }

// placeOf parses "dir/file.go:12"; it is nil for an empty text.
func placeOf(s string) *Place {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return nil
	}
	line, err := strconv.Atoi(s[i+1:])
	if err != nil {
		return nil
	}
	return &Place{s[:i], line}
}

// run makes the inventory of a package.
func run(pass *analysis.Pass) (any, error) {
	index := pass.ResultOf[toolindex.Analyzer].(*toolindex.Index)
	if len(index.Tools)+len(index.Entries)+len(index.Incomplete) == 0 {
		return (*Package)(nil), nil // nothing here runs for a caller
	}
	b := &builder{pass: pass, bench: guarding.New(index, pass.ResultOf[taint.Analyzer].(*taint.Flows), pass.ResultOf[guarding.Analyzer].(*guarding.Registries)), servers: map[*toolindex.Server]*Server{}}
	out := &Package{Path: pass.Pkg.Path()}
	for _, x := range index.Incomplete {
		out.Incomplete = append(out.Incomplete, Incomplete{out.Path, x.Func, x.Why})
	}
	for _, t := range index.Tools {
		out.Tools = append(out.Tools, b.tool(t))
	}
	for _, e := range index.Entries {
		if e.Kind != toolindex.ToolHandler {
			out.Entries = append(out.Entries, b.entry(e))
		}
	}
	return out, nil
}

// A builder makes the inventory of one package.
type builder struct {
	pass    *analysis.Pass
	bench   *guarding.Bench
	servers map[*toolindex.Server]*Server
}

// tool describes t.
func (b *builder) tool(t *toolindex.Tool) *Tool {
	out := &Tool{
		Name: t.Name, Dynamic: t.Dynamic, Title: t.Annotations.Title, Description: t.Description,
		Package: b.pass.Pkg.Path(), At: *placeOf(toolindex.Place(b.pass, t.Pos)), Registered: placeOf(t.Registered),
		Enforced: t.Enforced, Arguments: []Argument{}, Server: b.server(t.Server),
		Handler: function(t.Handler), Wrappers: functions(t.Wrappers), Middleware: functions(t.Middleware),
		Judgement: b.judge(t),
	}
	if a := t.Annotations; a.ReadOnly != nil || a.Destructive != nil || a.Idempotent != nil || a.OpenWorld != nil {
		out.Hints = &Hints{a.ReadOnly, a.Destructive, a.Idempotent, a.OpenWorld}
	}
	for _, a := range t.Arguments {
		out.Arguments = append(out.Arguments, Argument{
			Name: a.Name, Dynamic: a.Dynamic, Type: a.Type, Required: a.Required, Enum: a.Enum, Pattern: a.Pattern,
			Description: a.Description, Openness: openness(&a, t.Enforced),
		})
	}
	return out
}

// openness says how far a caller may choose an argument.
func openness(a *toolindex.Argument, enforced bool) string {
	switch {
	case a.Type == "boolean" || len(a.Enum) > 0 && enforced:
		return "closed"
	case len(a.Enum) > 0:
		return "advisory"
	case a.Type == "integer" || a.Type == "number":
		return "number"
	}
	return "open"
}

// server describes s, which may be nil, once.
func (b *builder) server(s *toolindex.Server) *Server {
	if s == nil {
		return nil
	}
	if b.servers[s] == nil {
		b.servers[s] = &Server{SDK: s.SDK, At: placeOf(toolindex.Place(b.pass, s.Pos)), Transports: s.Transports}
	}
	return b.servers[s]
}

// entry describes e.
func (b *builder) entry(e *toolindex.Entry) *Entry {
	out := &Entry{
		Kind: e.Kind.String(), Package: b.pass.Pkg.Path(), Sources: []string{},
		Handler: Func{e.Fn.String(), placeOf(toolindex.Place(b.pass, e.Fn.Pos()))},
	}
	for _, s := range e.Sources {
		name := "_"
		if s.Param < len(e.Fn.Params) {
			name = e.Fn.Params[s.Param].Name()
		}
		out.Sources = append(out.Sources, s.Kind.String()+" "+name+s.Path)
	}
	out.Judgement = b.judge(&toolindex.Tool{Handler: &toolindex.Func{Fn: e.Fn}})
	return out
}

// function describes f, which may be nil.
func function(f *toolindex.Func) *Func {
	if f == nil {
		return nil
	}
	return &Func{f.Key, placeOf(f.Pos)}
}

// functions describes each of fs.
func functions(fs []*toolindex.Func) []*Func {
	var out []*Func
	for _, f := range fs {
		out = append(out, function(f))
	}
	return out
}

// Verdicts are what [Guard.Verdict] can say, the most urgent first.
var Verdicts = []string{"open", "late", "server-wide", "guarded", "public", "pure"}
