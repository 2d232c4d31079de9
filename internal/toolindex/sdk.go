package toolindex

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/known"
)

// sdk looks up the roles of functions, through the aliases of SDK copies.
type sdk struct {
	aliases  []string                   // "copy=original"
	releases map[string]map[string]bool // see release, by path
}

// newSDK returns the table under a configuration.
func newSDK(c *config.Config) *sdk {
	return &sdk{aliases: append(slices.Clone([]string(c.Aliases)), known.SDKAliases...), releases: map[string]map[string]bool{}}
}

// call returns the row of the function with the given key, or nil.
func (s *sdk) call(key string) *known.SDKCall {
	rows := known.SDKCallsOf(s.original(key))
	for i := len(rows) - 1; i >= 0; i-- {
		if s.holds(&rows[i]) {
			return &rows[i]
		}
	}
	return nil
}

// original replaces the import path of an SDK copy in key.
func (s *sdk) original(key string) string {
	for _, a := range s.aliases {
		from, to, _ := strings.Cut(a, "=")
		if i := strings.Index(key, from+"."); i >= 0 && strings.TrimLeft(key[:i], "(*") == "" {
			return key[:i] + to + key[i+len(from):]
		}
	}
	return key
}

// server is an MCP server that the code makes.
type server struct {
	site     string // where it is made: place and function
	sdk      string
	at       *Instr
	frame    *frame
	guards   []val
	filters  []val
	enforces bool
}

// event is a registration.
type event struct {
	row                   *known.SDKCall
	at                    *Instr
	frame                 *frame
	server, tool, handler val
	// literal is the function literal that evaluation started in, if it was one
	// that nobody called; called says that somebody did, with other arguments.
	literal *Fn
	called  bool
}

// apply calls the SDK function with the given key by its role.
func (m *machine) apply(fr *frame, in *Instr, key string, row *known.SDKCall, args []val) val {
	arg := func(p known.Pos) val {
		i := int(p)
		if strings.HasPrefix(row.Func, "(") {
			i++
		}
		if i < 0 || i >= len(args) {
			return nil
		}
		return args[i]
	}
	switch row.Role {
	case known.MakeServer:
		return m.makeServer(fr, in, row, arg(row.Items))
	case known.RegisterTools:
		m.registerList(fr, in, row, arg(row.Server), arg(row.Items))
		return zero{}
	case known.RegisterTool, known.RegisterResource, known.RegisterTemplate, known.RegisterPrompt, known.RegisterNotice, known.RegisterMethod:
		if row.Key != "" {
			m.registerList(fr, in, row, arg(row.Server), arg(row.Items))
			return zero{}
		}
		m.events = append(m.events, &event{row: row, at: in, frame: fr, server: arg(row.Server), tool: m.snapshot(arg(row.Tool)), handler: arg(row.Handler)})
		return zero{}
	case known.RegisterHook, known.RegisterHTTP:
		m.events = append(m.events, &event{row: row, at: in, frame: fr, handler: arg(row.Handler)})
	case known.InstallGuard:
		m.lift(arg(row.Server), func(v val) val {
			if s, ok := unboxed(v).(*server); ok {
				m.install(s, row, arg(row.Items))
			}
			return nil
		})
		return zero{}
	case known.MakeTool:
		return m.makeTool(fr, in, row, arg(row.Tool), arg(row.Handler), arg(row.Items))
	case known.MakePair:
		return m.makePair(fr, in, row, arg)
	case known.AdaptHandler:
		return &opaque{key: key, args: []val{arg(row.Handler)}, types: in.Types, at: in}
	case known.InferSchema:
		var fields []Field
		if len(in.Types) > 0 {
			fields = in.Types[0]
		}
		return tuple{m.inferred(fields, jsonSchemaTags), zero{}}
	case known.Same:
		return arg(row.Handler)
	case known.Pointer:
		return m.cell(arg(row.Handler))
	}
	return &opaque{key: key, args: args, types: in.Types, at: in} // an option, until it is applied
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

// makeServer is a call that makes a server with options.
func (m *machine) makeServer(fr *frame, in *Instr, row *known.SDKCall, options val) val {
	s := &server{site: in.At + " " + fr.fn.Key, sdk: packageOf(row.Func), at: in, frame: fr}
	m.servers = append(m.servers, s)
	m.optionFields(fr, in, s, options)
	for _, o := range elements(options) {
		x, ok := o.(*opaque)
		if !ok {
			continue // an option of the program's own
		}
		opt := m.sdk.call(x.key)
		switch {
		case opt == nil:
		case opt.Role == known.ServerGuard:
			m.install(s, opt, x.args[opt.Items])
		case opt.Role == known.ServerFilter:
			s.filters = append(s.filters, x.args[opt.Items])
		case opt.Role == known.ServerEnforces:
			s.enforces = true
		case opt.Role == known.ServerHooks:
			m.hooks(fr, in, x.args[opt.Items])
		}
	}
	return s
}

// optionFields registers the functions that a struct of options holds.
func (m *machine) optionFields(fr *frame, in *Instr, s *server, options val) {
	o, ok := plain(options).(*object)
	if !ok {
		return // no options, or a list of functions
	}
	for _, name := range slices.Sorted(maps.Keys(o.fields)) {
		if row := known.SDKOptionOf(m.sdk.original(o.typ + "." + name)); row != nil {
			m.events = append(m.events, &event{row: row, at: in, frame: fr, server: s, handler: o.fields[name].v})
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
			m.events = append(m.events, &event{row: row, at: in, frame: fr, handler: f})
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
	more := elements(items)
	if len(more) == 0 && items != nil {
		if _, ok := items.(*list); !ok {
			more = []val{items} // not variadic
		}
	}
	if row.Flag == "outside" {
		s.guards = append(slices.Clone(more), s.guards...)
	} else {
		s.guards = append(s.guards, more...)
	}
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

// registerList is the registration of a slice of structs that hold a tool, or
// what else is registered, and its handler.
func (m *machine) registerList(fr *frame, in *Instr, row *known.SDKCall, srv, items val) {
	name := cmp.Or(row.Key, "Tool")
	reg := func(pair val) {
		m.events = append(m.events, &event{row: row, at: in, frame: fr, server: srv, tool: m.snapshot(field(pair, name)), handler: field(pair, "Handler")})
	}
	switch x := plain(items).(type) {
	case *list, *dict, *alt:
		for _, e := range elements(x) {
			reg(e)
		}
		if l, ok := x.(*list); ok && l.open {
			reg(nil)
		}
	case *sym:
		reg(&sym{frame: x.frame, path: x.path + "[]"})
	case zero:
	default:
		reg(nil)
	}
}

// makeTool is a call that builds a tool from options.
func (m *machine) makeTool(fr *frame, in *Instr, row *known.SDKCall, name, desc, items val) val {
	tool := &object{born: m.step, fields: map[string]*cell{
		"Name":        m.cell(name),
		"Annotations": m.cell(&object{fields: map[string]*cell{}}),
		"InputSchema": m.cell(&object{fields: map[string]*cell{
			"Properties": m.cell(m.dict()),
			"Required":   m.cell(&list{}),
		}}),
	}}
	c := m.cell(tool)
	if row.Flag == "raw" {
		m.setPath(c, "Description", desc)
		m.setPath(c, "RawInputSchema", items)
		return tool
	}
	m.toolOptions(fr, in, c, items)
	return m.load(c)
}

// makePair is a call that makes a struct of a tool and its handler.
func (m *machine) makePair(fr *frame, in *Instr, row *known.SDKCall, arg func(known.Pos) val) val {
	tool := m.cell(zero{})
	m.setPath(tool, "Name", arg(row.Tool))
	m.setPath(tool, "Description", arg(row.Handler))
	if len(in.Types) > 0 {
		m.setPath(tool, "InputSchema", m.inferred(in.Types[0], jsonSchemaTags))
	}
	m.toolOptions(fr, in, tool, arg(row.Items))
	pair := m.cell(zero{})
	m.setPath(pair, "Tool", tool)
	m.setPath(pair, "Handler", arg(row.Server))
	return pair
}

// toolOptions applies options, of the SDK or of the program, to the tool in c.
func (m *machine) toolOptions(fr *frame, in *Instr, c *cell, items val) {
	for _, o := range elements(items) {
		switch x := unboxed(o).(type) {
		case *opaque:
			if opt := m.sdk.call(x.key); opt != nil {
				m.toolOption(fr, in, c, opt, x)
			}
		case *function:
			m.call(fr, in, x, []val{c})
		}
	}
}

// toolOption applies an option of the SDK to the tool in c.
func (m *machine) toolOption(fr *frame, in *Instr, c *cell, opt *known.SDKCall, x *opaque) {
	arg := func(p known.Pos) val {
		if int(p) < len(x.args) && p >= 0 {
			return x.args[p]
		}
		return nil
	}
	switch opt.Role {
	case known.ToolOptions:
		m.toolOptions(fr, in, c, arg(opt.Items))
	case known.ToolSet:
		m.setPath(c, opt.Key, arg(opt.Handler))
	case known.ToolSchema:
		if len(x.types) > 0 && !(opt.Flag == "text" && refused(x.types[0])) {
			m.setPath(c, "InputSchema", m.inferred(x.types[0], tagReaders[opt.Flag]))
		}
	case known.ToolProperty:
		if name, ok := text(arg(opt.Tool)); ok { // else a property with a computed name
			m.property(fr, in, c, name, opt.Key, arg(opt.Items))
		}
	}
}

// property declares a property of the tool in c, or says more about one that is
// there: typ is empty when that says of which type it is.
func (m *machine) property(fr *frame, in *Instr, c *cell, name, typ string, options val) {
	schema := field(c.v, "InputSchema")
	props, ok := plain(field(schema, "Properties")).(*dict)
	if !ok {
		return // a schema that cannot be followed
	}
	prop := m.dict()
	if old := props.m[name]; old != nil && typ == "" {
		for _, key := range []string{"type", "description", "enum"} {
			m.update(prop, str(key), member(old.v, key))
		}
	} else {
		m.update(prop, str("type"), str(typ))
	}
	for _, o := range elements(options) {
		m.propertyOption(fr, in, prop, o)
	}
	m.update(props, str(name), prop)
	if r := prop.m["required"]; r != nil && r.v == boolean(true) {
		required := m.fieldAddr(m.fieldAddr(c, "InputSchema", ""), "Required", "")
		if p, ok := m.load(m.fieldAddr(c, "InputSchema", "")).(*cell); ok {
			required = m.fieldAddr(p, "Required", "")
		}
		if at, ok := required.(*cell); ok {
			at.v = m.appendTo(at.v, &list{elems: []*cell{m.cell(str(name))}})
		}
	}
}

// propertyOption applies an option to the property of a schema.
func (m *machine) propertyOption(fr *frame, in *Instr, prop *dict, o val) {
	switch x := unboxed(o).(type) {
	case *opaque:
		opt := m.sdk.call(x.key)
		switch {
		case opt == nil:
		case opt.Role == known.PropertyTrue:
			m.update(prop, str(opt.Key), boolean(true))
		case opt.Role == known.PropertySet && len(x.args) > int(opt.Handler):
			m.update(prop, str(opt.Key), x.args[opt.Handler])
		}
	case *function:
		m.call(fr, in, x, []val{prop})
	}
}

// setPath stores v in a field below the struct in c; dots separate names.
func (m *machine) setPath(c *cell, path string, v val) {
	first, rest, more := strings.Cut(path, ".")
	f, ok := m.fieldAddr(c, first, "").(*cell)
	if !ok {
		return
	}
	if more {
		m.setPath(f, rest, v)
		return
	}
	f.v = m.copied(v)
}
