package toolindex

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/known"
)

// sdk looks up the roles of functions, through the aliases of SDK copies.
type sdk struct {
	aliases  []string                   // "copy=original", beside those that are known
	releases map[string]map[string]bool // see release, by path
}

// newSDK returns the table under a configuration.
func newSDK(c *config.Config) *sdk {
	return &sdk{aliases: c.Aliases, releases: map[string]map[string]bool{}}
}

// call returns the row of the function with the given key, or nil. A copy of an
// SDK may have functions that the original lacks.
func (s *sdk) call(key string) *known.SDKCall {
	rows := known.SDKCallsOf(key)
	if len(rows) == 0 {
		rows = known.SDKCallsOf(s.original(key))
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if s.holds(&rows[i]) {
			return &rows[i]
		}
	}
	return nil
}

// original replaces the import path of an SDK copy in key.
func (s *sdk) original(key string) string { return known.OriginalName(key, s.aliases) }

// part reports whether the package with the given import path belongs to an SDK.
func (s *sdk) part(path string) bool { return known.IsSDK(known.OriginalPath(path, s.aliases)) }

// variable returns the key of the function of an SDK that v, which is called, is
// known to be though it is read from a variable; or "".
func (s *sdk) variable(v ssa.Value) string {
	if load, ok := v.(*ssa.UnOp); ok {
		if g, ok := load.X.(*ssa.Global); ok {
			return known.FunctionIn(s.original(g.String()))
		}
	}
	return ""
}

// server is an MCP server that the code makes.
type server struct {
	site     string // where it is made: place and function
	sdk      string
	at       *Instr
	frame    *frame
	guards   []val
	filters  []val
	later    []val // guards of the tools registered from now on, outermost first
	enforces bool
	// lists is the function that lists the tools, calls the registration of the one
	// that calls them.
	lists val
	calls *event
	// transports are the names of those that it was given, in no order.
	transports []string
}

// event is a registration.
type event struct {
	row                   *known.SDKCall
	at                    *Instr
	frame                 *frame
	server, tool, handler val
	around                []val  // guards of this tool alone, outermost first
	registry              string // that the tool is stored in, of a server without an SDK
	told                  told
	// literal is the function literal that evaluation started in, if it was one
	// that nobody called; called says that somebody did, with other arguments.
	literal *Fn
	called  bool
}

// apply calls the SDK function with the given key by its role.
func (m *machine) apply(fr *frame, in *Instr, key string, row *known.SDKCall, args []val) val {
	c := &roleCall{row: row, at: in, frame: fr, args: args}
	v := m.role(c, key)
	m.connect(fr, in, key, args, v)
	if row.Says("error") {
		return tuple{v, zero{}}
	}
	return v
}

// role does what the row of c says, and returns the result without its error.
func (m *machine) role(c *roleCall, key string) val {
	row, in, fr, args := c.row, c.at, c.frame, c.args
	arg := c.arg
	switch row.Role {
	case known.MakeServer:
		return m.makeServer(c)
	case known.RegisterTool, known.RegisterTools, known.RegisterObject, known.RegisterResource, known.RegisterTemplate,
		known.RegisterPrompt, known.RegisterCompletion, known.RegisterNotice, known.RegisterMethod:
		if row.Server.IsResult() {
			c.made = m.newServer(c)
		}
		m.registerBy(c)
		if row.Says("option") { // so far nobody's
			return &opaque{key: key, args: args, types: in.Types, at: in, frame: fr}
		}
		return c.server()
	case known.RegisterHook, known.RegisterHTTP:
		m.emit(&event{row: row, at: in, frame: fr, handler: arg(row.Handler)})
	case known.InstallGuard:
		m.lift(arg(row.Server), func(v val) val {
			if s, ok := unboxed(v).(*server); ok {
				m.install(s, row, arg(row.Items))
				m.options(fr, in, s, arg(row.Items))
			}
			return nil
		})
		return c.server()
	case known.MakeTool:
		return m.makeTool(c)
	case known.MakePair:
		return m.makePair(c)
	case known.JoinPair:
		m.events = append(m.events, &event{row: row, at: in, frame: fr, tool: arg(row.Tool), handler: arg(row.Handler)})
		toolKey, handlerKey := row.Parts()
		return m.cell(&object{fields: map[string]*cell{toolKey: m.cell(arg(row.Tool)), handlerKey: m.cell(arg(row.Handler))}})
	case known.ToolSet, known.ToolProperty, known.PropertySet, known.PropertyTrue:
		if row.Says("chain") {
			return m.chained(c)
		}
	case known.AdaptHandler:
		return &opaque{key: key, args: []val{arg(row.Handler)}, types: in.Types, at: in}
	case known.InferSchema:
		var fields []Field
		if len(in.Types) > 0 {
			fields = in.Types[0]
		}
		return tuple{m.inferred(fields, row.Tags), zero{}}
	case known.Same:
		if row.Says("enforced") {
			return m.enforcing(arg(row.Handler))
		}
		return arg(row.Handler)
	case known.MakeSchema:
		tool := &roleCall{row: &known.SDKCall{Role: known.MakeTool, Tool: known.None, Handler: known.None, Items: row.Items}, at: in, frame: fr, args: args}
		return field(m.makeTool(tool), "InputSchema")
	case known.Pointer:
		if row.Key != "" {
			return m.cell(&object{born: m.step, fields: map[string]*cell{row.Key: m.cell(arg(row.Handler))}})
		}
		return m.cell(m.copied(arg(row.Handler)))
	case known.Pointed:
		return m.lift(arg(row.Handler), func(v val) val {
			if v == (zero{}) {
				return arg(row.Items)
			}
			return m.load(v)
		})
	}
	return &opaque{key: key, args: args, types: in.Types, at: in} // an option, until it is applied
}

// emit notes a registration. At the end of an evaluation values are cut
// short: what they say then of a tool is not to be told from a dynamic one.
func (m *machine) emit(e *event) {
	if m.step < m.limit {
		m.events = append(m.events, e)
	}
}

// snapshot copies the tool behind a pointer as it is at its registration, so
// that a loop may reuse the variable.
func (m *machine) snapshot(v val) val {
	return m.lift(v, func(v val) val {
		if c, ok := unboxed(v).(*cell); ok {
			return m.lift(c.v, func(v val) val {
				if o, ok := v.(*object); ok {
					return m.cell(m.copied(o))
				}
				return v
			})
		}
		return v
	})
}

// optionsIn gives s the registrations that are options among the arguments of the
// call that x is the result of, at most depth calls deep.
func (m *machine) optionsIn(fr *frame, in *Instr, s *server, x *opaque, depth int) {
	for _, a := range x.args {
		for _, v := range append(elements(a), unboxed(a)) {
			o, ok := unboxed(v).(*opaque)
			if !ok || depth == 0 {
				continue
			}
			if opt := m.sdk.call(o.key); opt == nil {
				m.optionsIn(fr, in, s, o, depth-1)
			} else if opt.Says("option") {
				m.registerBy(&roleCall{row: opt, at: o.at, frame: o.frame, args: o.args, made: s})
			}
		}
	}
}

// enforcing is the tool v, told to validate its arguments.
func (m *machine) enforcing(v val) val {
	return m.lift(v, func(v val) val {
		c := m.cell(m.copied(v))
		m.setPath(c, known.ToolEnforces, boolean(true))
		return m.load(c)
	})
}

// newServer is a server that the call makes.
func (m *machine) newServer(c *roleCall) *server {
	s := &server{site: c.at.At + " " + c.frame.fn.Key, sdk: packageOf(c.row.Func), at: c.at, frame: c.frame}
	m.servers = append(m.servers, s)
	return s
}

// makeServer is a call that makes a server with options.
func (m *machine) makeServer(c *roleCall) val {
	fr, in, options := c.frame, c.at, c.arg(c.row.Items)
	if c.row.Says("holds") {
		if s := m.serverIn(c, options, 5); s != nil {
			return s
		}
	}
	s := m.newServer(c)
	m.optionFields(fr, in, s, options)
	m.options(fr, in, s, options)
	if c.row.Says("object") {
		m.serves(c, s)
	}
	return s
}

// options gives s the options of the SDK among options.
func (m *machine) options(fr *frame, in *Instr, s *server, options val) {
	for _, o := range elements(options) {
		if f, ok := unboxed(o).(*function); ok && m.fns[f.key] != nil {
			m.call(fr, in, f, []val{s}) // an option of the program's own
			continue
		}
		x, ok := unboxed(o).(*opaque)
		if !ok {
			continue
		}
		opt := m.sdk.call(x.key)
		switch {
		case opt == nil: // or what options are handed to
			m.optionsIn(fr, in, s, x, 3)
		case opt.Role == known.ServerGuard:
			m.install(s, opt, x.args[opt.Items])
		case opt.Role == known.ServerFilter:
			f := x.args[opt.Items]
			if opt.Key != "" {
				f = field(f, opt.Key)
			}
			s.filters = append(s.filters, f)
		case opt.Role == known.ServerEnforces:
			s.enforces = true
		case opt.Role == known.ServerHooks:
			m.hooks(fr, in, x.args[opt.Items])
		case opt.Says("option"):
			m.registerBy(&roleCall{row: opt, at: x.at, frame: x.frame, args: x.args, made: s})
		}
	}
}

// serverIn is the server that v is, that it has in a field, that it returns, or
// that is among the arguments of the call that v is the result of, at most depth
// of these steps away.
func (m *machine) serverIn(c *roleCall, v val, depth int) *server {
	if depth == 0 {
		return nil
	}
	var in []val
	switch x := plain(v).(type) {
	case *server:
		return x
	case *opaque:
		in = x.args
	case *list:
		in = elements(x)
	case *object:
		for _, name := range slices.Sorted(maps.Keys(x.fields)) {
			in = append(in, x.fields[name].v)
		}
	case *function:
		in = []val{m.asServer(c.frame, c.at, x)}
	}
	for _, v := range in {
		if s := m.serverIn(c, v, depth-1); s != nil {
			return s
		}
	}
	return nil
}

// optionFields registers the functions that a struct of options holds.
func (m *machine) optionFields(fr *frame, in *Instr, s *server, options val) {
	o, ok := plain(options).(*object)
	if !ok {
		return // no options, or a list of functions
	}
	for _, name := range slices.Sorted(maps.Keys(o.fields)) {
		if row := known.SDKOptionOf(m.sdk.original(o.typ + "." + name)); row != nil {
			m.emit(&event{row: row, at: in, frame: fr, server: s, handler: o.fields[name].v})
		}
	}
}

// hooks registers the functions in the lists of a struct.
func (m *machine) hooks(fr *frame, in *Instr, v val) {
	o, ok := plain(v).(*object)
	if !ok {
		return
	}
	row := &known.SDKCall{Role: known.RegisterHook}
	for _, name := range slices.Sorted(maps.Keys(o.fields)) {
		for _, f := range elements(o.fields[name].v) {
			m.emit(&event{row: row, at: in, frame: fr, handler: f})
		}
	}
}

// packageOf is the import path in a full function name.
func packageOf(fn string) string {
	path := strings.TrimLeft(fn, "(*")
	slash := strings.LastIndexByte(path, '/') + 1
	if i := strings.IndexByte(path[slash:], '.'); i >= 0 {
		return path[:slash+i]
	}
	return path
}

// install adds middleware to s.
func (m *machine) install(s *server, row *known.SDKCall, items val) {
	more := m.middleware(row, items)
	switch {
	case row.Says("later"):
		s.later = append(s.later, more...)
	case row.Says("outside"):
		s.guards = append(slices.Clone(more), s.guards...)
	default:
		s.guards = append(s.guards, more...)
	}
}

// middleware are the functions in items: a list, or one of them, or the methods
// that the row names. Options of the SDK are none.
func (m *machine) middleware(row *known.SDKCall, items val) []val {
	more := elements(items)
	if len(more) == 0 && items != nil {
		if _, ok := items.(*list); !ok {
			more = []val{items} // not variadic
		}
	}
	var out []val
	for _, v := range more {
		if x, ok := unboxed(v).(*opaque); ok {
			if m.sdk.call(x.key) != nil {
				continue
			}
		}
		if row.Key != "" {
			v = m.method(v, row.Key)
		}
		out = append(out, v)
	}
	return out
}

// elements returns what is in a slice or array.
func elements(v val) []val {
	var out []val
	switch x := plain(v).(type) {
	case *list:
		for _, c := range x.elems {
			out = append(out, spread(c.v)...)
		}
	case *dict:
		for _, k := range x.keys {
			out = append(out, spread(x.m[k].v)...)
		}
	case *alt:
		for _, p := range x.vals {
			out = append(out, elements(p)...)
		}
	}
	return out
}

// spread returns the alternatives of v, or v.
func spread(v val) []val {
	if x, ok := v.(*alt); ok {
		return x.vals
	}
	return []val{v}
}
