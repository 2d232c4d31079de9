// Package toolindex is the model of the MCP servers in a package: which tools
// exist, which function handles them, what the caller controls, and what
// stands between dispatch and the handler. It reports nothing.
package toolindex

import (
	"fmt"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/ssalazy"
)

// Analyzer has an *Index as its result.
var Analyzer = &analysis.Analyzer{
	Name:       "toolindex",
	Doc:        "find the tools that MCP servers offer, their handlers and guards",
	Requires:   []*analysis.Analyzer{config.Analyzer, ssalazy.Analyzer},
	ResultType: reflect.TypeFor[*Index](),
	FactTypes:  []analysis.Fact{new(Reaches), new(Code)},
	Run:        run,
}

// An Index is what is known about MCP in one package.
type Index struct {
	// Relevant says whether the package is analysed at all: it is part of the
	// main module (or of one named by -deps) and reaches an MCP SDK, itself or
	// through the packages it imports.
	Relevant bool
	// Tools are those that meet their server in this package, in source order.
	Tools []*Tool
	// Servers are those that are made, filled or run here, by Site.
	Servers []*Server
	// Entries are the functions with a body in this package that run for a
	// caller, in source order.
	Entries []*Entry
	// Incomplete says where a bound cut the analysis short, in the order in
	// which that happened.
	Incomplete []Incomplete
	// Remote are the functions of other packages that are registered here as
	// handlers, by key and then in source order. Their own packages need not know
	// that they run for a caller.
	Remote []*Remote

	// Dispatches are the places of this package where tools that it looks up in a
	// registry are called, in source order.
	Dispatches []Dispatch

	unknowns []Incomplete // bounds that only left a value unknown
	work     int          // steps that evaluation took
}

// Bounds says, one line for each, which bounds cut the analysis of the package
// short, those as well that left only a value unknown.
func (x *Index) Bounds() []string {
	var lines []string
	for _, c := range slices.Concat(x.Incomplete, x.unknowns) {
		lines = append(lines, fmt.Sprintf("%s: tools may be missing, or what is said of them: %s", c.Func, c.Why))
	}
	return lines
}

// Incomplete is a bound of the analysis that was reached: tools may be missing,
// or what is said of them.
type Incomplete struct {
	Func string // key of the function whose evaluation was cut short
	Why  string // "too many steps"
}

// A Tool is an operation that a server offers to callers.
type Tool struct {
	Name        string // constant name; a pattern such as "*_list" when Dynamic
	Dynamic     bool   // the name is not a constant
	Description string
	Annotations Annotations
	// Pos is where the tool meets its server, in this package.
	Pos token.Pos
	// Registered is the position "dir/file.go:12" of the registration when it
	// stands in another package than Pos; else empty.
	Registered string
	Arguments  []Argument
	// Enforced says that the SDK rejects arguments that violate the schema
	// before the handler runs.
	Enforced   bool
	Handler    *Func   // nil when it cannot be traced
	Wrappers   []*Func // decorators around the handler, outermost first
	Middleware []*Func // middleware of the server that sees this tool's calls, outermost first
	// Filters are functions (ctx, tools) tools of the server by which it decides
	// for each caller which tools there are: one that is left out can neither be
	// seen nor called. Filters that only shorten the list are not among them.
	Filters []*Func
	Server  *Server // nil when it cannot be traced
	// Calls are the positions "dir/file.go:12" of the calls that lead from where
	// the server is made to the registration, outermost first.
	Calls []string
	// Public is the reason of a //mcplint:public directive at the registration.
	Public string
	// ForAdministrators says that a function which registers it, or its package, is
	// named after those who may do everything.
	ForAdministrators bool
	// Registry is the variable in which a server without an SDK looks the tool up:
	// "type.field" or a package variable; empty when it is told apart in another way.
	Registry string
	told     told
}

// A Dispatch is a place where a server without an SDK calls what it has looked up
// in a registry.
type Dispatch struct {
	Registry string        // as in Tool
	Fn       *ssa.Function // that calls
	// What is the method that does the work, or the ".Field" that holds a function;
	// empty when the registry holds functions.
	What string
}

// Annotations are the hints of a tool; nil means not given.
type Annotations struct {
	Title                                        string
	ReadOnly, Destructive, Idempotent, OpenWorld *bool
}

// An Argument is a value of a tool that the caller chooses, as its schema says.
type Argument struct {
	Name        string // a pattern when Dynamic
	Dynamic     bool   // the name is not a constant: there may be many
	Type        string // JSON type
	Required    bool
	Enum        []string // constant values; nil when open
	Pattern     string
	Description string
}

// Closed reports whether the schema enumerates the argument's values.
func (a *Argument) Closed() bool { return len(a.Enum) > 0 || a.Type == "boolean" }

// A Server is a place where an MCP server is made.
type Server struct {
	Pos token.Pos // in this package
	SDK string    // import path of the SDK's package
	// Site names the place where it is made, the same in every package that
	// sees the server: "dir/file.go:12 function".
	Site string
	// Transports are those that it is given as far as this package tells,
	// sorted: "http", "sse", "stdio", ... A package that only fills the server
	// does not know them; the one that runs it has the same Site in its Servers.
	Transports []string
}

// InProcess reports whether the server has transports, and all of them stay
// inside the process. A transport that is not in sight makes it err towards
// silence.
func (s *Server) InProcess() bool {
	outside := func(name string) bool { return name != known.Memory }
	return len(s.Transports) > 0 && !slices.ContainsFunc(s.Transports, outside)
}

// A Func names a function or function literal, of this package or another.
type Func struct {
	// Key is the name as [ssa.Function.String] prints it for the generic
	// origin; it is the same in every process.
	Key string
	Fn  *ssa.Function // nil when it is in another package
	Pos string        // "dir/file.go:12"
}

// EntryKind says how an entry point is called.
type EntryKind uint8

// Kinds of entry point.
const (
	ToolHandler EntryKind = iota
	ResourceHandler
	PromptHandler
	CompletionHandler
	NotificationHandler
	Middleware  // sees requests on their way
	Hook        // is shown requests, cannot deny
	HTTPContext // HTTP code that feeds the server
)

// An Entry is a function that runs for a caller.
type Entry struct {
	Fn *ssa.Function
	// Key names the function when it is in another package and Fn is nil, and
	// Declared is it unless it is a literal.
	Key      string
	Declared *types.Func
	Kind     EntryKind
	Tools    []*Tool // the tools it serves, as far as this package tells
	Sources  []Source
	// ReadsInput says that it reads the messages of callers itself, so that what it
	// gets from the standard input is theirs.
	ReadsInput bool
}

// A Remote is a function of another package that runs for a caller because it is
// registered here.
type Remote struct {
	Key   string // as of a Func
	Pos   token.Pos
	Kind  EntryKind
	Tools []*Tool // the tools it serves, as far as this package tells

	sdk *sdk
	use handling
}

// Sources returns where the function, which has the given type, holds caller data.
func (r *Remote) Sources(sig *types.Signature) []Source {
	if r.Kind == HTTPContext {
		return httpSources(sig)
	}
	first := firstParam(sig)
	for i := range sig.Params().Len() {
		if row := r.sdk.request(sig.Params().At(i).Type()); row != nil {
			return append(requestSources(row, first+i), slices.DeleteFunc(sourcesOf(sig), func(s Source) bool { return s.Param <= first+i })...)
		}
	}
	out := slices.DeleteFunc(sourcesOf(sig), func(s Source) bool { return r.sdk.theirs(sig.Params().At(s.Param - first).Type()) })
	return r.use.placed(out, sig)
}

// InParts reports whether a function of another package gets what callers chose in
// a part of a parameter, among dependencies.
func (e *Entry) InParts() bool {
	return e.Fn == nil && slices.ContainsFunc(e.Sources, func(s Source) bool { return s.Kind == Arguments && s.Path != "" })
}

// Serves reports whether e handles calls of t.
func (e *Entry) Serves(t *Tool) bool {
	return slices.ContainsFunc(e.Tools, func(o *Tool) bool { return o == t || o.Name == t.Name && o.Pos == t.Pos })
}

// Name is the name of the function.
func (e *Entry) Name() string {
	switch {
	case e.Fn != nil:
		return e.Fn.Name()
	case e.Declared != nil:
		return e.Declared.Name()
	}
	return e.Key[strings.LastIndexByte(e.Key, '.')+1:]
}

// Param returns the type of parameter i, the receiver being parameter 0, or nil.
func (e *Entry) Param(i int) types.Type {
	var sig *types.Signature
	switch {
	case e.Fn != nil:
		sig = e.Fn.Signature
	case e.Declared != nil:
		sig = e.Declared.Signature()
	default:
		return nil // a literal of another package
	}
	if r := sig.Recv(); r != nil {
		if i == 0 {
			return r.Type()
		}
		i--
	}
	if i < 0 || i >= sig.Params().Len() {
		return nil
	}
	return sig.Params().At(i).Type()
}

// SourceKind says which part of a request a source is.
type SourceKind uint8

// Kinds of source.
const (
	Arguments SourceKind = iota // the tool's, prompt's or resource's arguments
	Meta                        // _meta and other protocol fields the client fills
	Header                      // HTTP header, query or body nobody verified
	ToolName                    // the name the caller asked for
	Answer                      // what the client said when the server asked it
	Result                      // what the tool, prompt or resource answered
)

// A Source is a place in an entry point's parameters that holds caller data; an
// Answer is in none.
type Source struct {
	Kind  SourceKind
	Param int // index into Fn.Params; in SSA the receiver is parameter 0
	// Path leads from the parameter to the data, in access path form: "" for
	// the parameter itself, ".Params.Arguments" for a field of it.
	Path string
}

// Tool returns the argument of t with the given name, or nil.
func (t *Tool) Argument(name string) *Argument {
	for i := range t.Arguments {
		if t.Arguments[i].Name == name {
			return &t.Arguments[i]
		}
	}
	return nil
}
