package toolindex

import (
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// roleCall is a call of a function that has a role in an SDK.
type roleCall struct {
	row   *known.SDKCall
	at    *Instr
	frame *frame
	args  []val
	made  val // the server that is made by this call, or with it; nil: see on
}

// on is the server of a registration.
func (c *roleCall) on() val {
	if c.made != nil {
		return c.made
	}
	return c.arg(c.row.Server)
}

// arg returns the argument at p, or nil.
func (c *roleCall) arg(p known.Pos) val {
	i := int(p)
	if strings.HasPrefix(c.row.Func, "(") {
		i++
	}
	if i < 0 || i >= len(c.args) {
		return nil
	}
	return c.args[i]
}

// server is the result of a registration: the server where calls are chained.
func (c *roleCall) server() val {
	switch {
	case c.row.Server.IsResult():
		return c.made
	case c.row.Says("chain"):
		return c.arg(c.row.Server)
	case c.row.Says("result"):
		return c.arg(c.row.Items)
	}
	return zero{}
}

// heldServer is the field of a tool under construction that keeps the server
// which it will be registered on.
const heldServer = "server it is for"

// registerBy does what a registration does, by its role.
func (m *machine) registerBy(c *roleCall) {
	switch c.row.Role {
	case known.RegisterTools:
		if c.row.Says("map") {
			m.registerHandlers(c)
		} else {
			m.registerList(c)
		}
	case known.RegisterObject:
		if c.row.Says("listing") || c.row.Says("calling") {
			m.registerHalf(c)
		} else {
			m.registerObject(c)
		}
	default:
		m.register(c)
	}
}

// register is the registration of one tool, or of another entry point.
func (m *machine) register(c *roleCall) {
	row := c.row
	if row.Key != "" {
		m.registerList(c)
		return
	}
	e := &event{row: row, at: c.at, frame: c.frame, server: c.on(), handler: c.arg(row.Handler)}
	tool := c.arg(row.Tool)
	switch {
	case row.Says("named"):
		tool = m.toolNamed(c)
	case row.Says("held"):
		e.server = field(tool, heldServer)
	}
	if name, ok := text(e.handler); ok && row.Says("method") {
		e.handler = m.method(c.arg(row.Items), name)
	}
	if row.Says("guarded") {
		e.around = elements(c.arg(row.Items))
	}
	if s, ok := unboxed(e.server).(*server); ok {
		e.around = append(slices.Clone(s.later), e.around...)
	}
	e.tool = m.snapshot(tool)
	m.emit(e)
}

// toolNamed is the tool that a registration describes by its arguments: a name,
// and the description and the schema, or options, if there are any.
func (m *machine) toolNamed(c *roleCall) val {
	if c.row.Says("options") {
		tool := m.cell(m.blank(c.arg(c.row.Tool)))
		m.toolOptions(c.frame, c.at, tool, c.arg(c.row.Items))
		return tool
	}
	t := &object{fields: map[string]*cell{"Name": m.cell(c.arg(c.row.Tool))}, born: m.step}
	if d := c.row.Tool + 1; d != c.row.Handler {
		t.fields["Description"] = m.cell(c.arg(d))
	}
	if c.row.Says("schema") {
		t.fields["InputSchema"] = m.cell(c.arg(c.row.Items))
	}
	return m.cell(t)
}

// part is a field of a struct, or with the name "." the struct itself.
func part(v val, name string) val {
	if name == "." {
		return v
	}
	return field(v, name)
}

// registerList is the registration of structs that hold a tool, or what else is
// registered, and its handler: a slice of them, or one.
func (m *machine) registerList(c *roleCall) {
	toolKey, handlerKey := c.row.Parts()
	srv := c.on()
	reg := func(pair val) {
		tool := part(pair, toolKey)
		if c.row.Says("named") {
			tool = m.named(tool, c.arg(c.row.Tool))
		}
		m.emit(&event{row: c.row, at: c.at, frame: c.frame, server: srv, tool: m.snapshot(tool), handler: field(pair, handlerKey)})
	}
	switch x := plain(c.arg(c.row.Items)).(type) {
	case *list, *dict, *alt:
		for _, e := range elements(x) {
			reg(e)
		}
		if l, ok := x.(*list); ok && l.open {
			reg(nil)
		}
	case *object:
		reg(x)
	case *sym:
		reg(&sym{frame: x.frame, path: x.path + "[]"})
	case zero:
	default:
		reg(nil)
	}
}

// named is the struct v as a tool of the given name. What it calls its input may
// be the arguments themselves, in place of a schema.
func (m *machine) named(v, name val) val {
	return m.lift(v, func(v val) val {
		c := m.cell(m.copied(unboxed(v)))
		m.setPath(c, "Name", name)
		if in, ok := plain(field(v, "Input")).(*dict); ok {
			must := &list{}
			for _, k := range in.keys {
				if constantKey(k) && field(in.m[k].v, "Optional") != boolean(true) {
					must.elems = append(must.elems, m.cell(str(k)))
				}
			}
			m.setPath(c, "InputSchema", &object{born: m.step, fields: map[string]*cell{"Properties": m.cell(in), "Required": m.cell(must)}})
		}
		return c
	})
}

// registerHandlers is the registration of the functions in a map from the names
// of their tools.
func (m *machine) registerHandlers(c *roleCall) {
	m.lift(c.arg(c.row.Items), func(v val) val {
		d, ok := unboxed(v).(*dict)
		if !ok {
			m.emit(&event{row: c.row, at: c.at, frame: c.frame, server: c.on()})
			return nil
		}
		for _, k := range d.keys {
			tool := m.blank(nil)
			if constantKey(k) {
				tool = m.blank(str(k))
			}
			m.emit(&event{row: c.row, at: c.at, frame: c.frame, server: c.on(), tool: m.cell(tool), handler: d.m[k].v})
		}
		return nil
	})
}

// registerObject is the registration of values that say by one method which
// tool they are, or which tools they have, and serve them by another. It may be
// functions that are handed over, which make such values.
func (m *machine) registerObject(c *roleCall) {
	items := []val{c.arg(c.row.Items)}
	if l, ok := plain(items[0]).(*list); ok {
		items = elements(l)
	}
	made := strings.Fields(c.at.T)
	for i, v := range items {
		m.lift(v, func(v val) val {
			if f, ok := unboxed(v).(*function); ok {
				v = m.called0(c, f)
				if _, boxed := v.(*dynamic); !boxed && len(made) == len(items) && made[i] != "-" {
					v = &dynamic{typ: made[i], v: v}
				}
			}
			m.lift(v, func(v val) val { m.object(c, c.row, c.on(), v); return nil })
			return nil
		})
	}
}

// registerHalf is the registration of a function that lists the tools of a server,
// or of the one that calls them: with both it is known what they serve.
func (m *machine) registerHalf(c *roleCall) {
	m.lift(c.on(), func(v val) val {
		s, ok := unboxed(v).(*server)
		if !ok {
			s = &server{} // which cannot be traced
		}
		if c.row.Says("listing") {
			s.lists = c.arg(c.row.Handler)
		} else {
			s.calls = &event{row: c.row, at: c.at, frame: c.frame, server: v, handler: c.arg(c.row.Handler)}
		}
		if s.calls == nil || ok && s.lists == nil {
			return nil
		}
		var tools []val
		if f, ok := unboxed(s.lists).(*function); ok {
			tools = listed(m.called0(c, f), 3)
		}
		if len(tools) == 0 {
			tools = []val{nil} // found at run time
		}
		for _, t := range tools {
			one := *s.calls
			one.tool = m.snapshot(t)
			m.emit(&one)
		}
		return nil
	})
}

// called0 calls f with arguments that cannot be known, and returns its first result.
func (m *machine) called0(c *roleCall, f *function) val {
	code := m.fns[f.key]
	if code == nil {
		return nil
	}
	fr := &frame{fn: code}
	var args []val
	for i, p := range code.Params {
		if i > 0 || !f.bound {
			args = append(args, &sym{frame: fr, path: p.Name})
		}
	}
	v := m.call(c.frame, c.at, f, args)
	if t, ok := v.(tuple); ok && len(t) > 0 {
		return t[0]
	}
	return v
}

// object registers the tools of one value.
func (m *machine) object(c *roleCall, row *known.SDKCall, srv, v val) {
	says, serves := row.Parts()
	e := event{row: row, at: c.at, frame: c.frame, server: srv}
	if x, ok := plain(v).(*object); ok && x.fields["Tool"] != nil && x.fields["Handler"] != nil {
		e.tool, e.handler = m.snapshot(x.fields["Tool"].v), x.fields["Handler"].v
		m.emit(&e)
		return
	}
	e.handler = m.method(v, serves)
	f, ok := m.method(v, says).(*function)
	if !ok || e.handler == nil {
		return // not seen where it is made
	}
	tool := m.called0(c, f)
	if row.Says("named") {
		named := m.cell(m.blank(tool))
		if opts, ok := m.method(v, "Options").(*function); ok {
			m.toolOptions(c.frame, c.at, named, m.called0(c, opts))
		}
		tool = named
	}
	if h, ok := e.handler.(*function); ok && row.Says("makes") {
		e.handler = m.called0(c, h)
	}
	if !row.Says("lists") {
		e.tool = m.snapshot(tool)
		m.emit(&e)
		return
	}
	for _, t := range listed(tool, 3) {
		one := e
		one.tool = m.snapshot(t)
		if row.Says("prefixed") {
			one.tool = m.prefixed(one.tool, c.arg(row.Tool))
		}
		m.emit(&one)
	}
}

// prefixed is the tool v with a name that begins with a namespace, as it may
// already do.
func (m *machine) prefixed(v, space val) val {
	return m.lift(v, func(v val) val {
		prefix := m.binary("+", space, str("_"))
		name := field(v, "Name")
		p, ok := text(prefix)
		s, ok2 := text(name)
		if ok && ok2 && strings.HasPrefix(s, p) {
			return v
		}
		c := m.cell(m.copied(plain(v)))
		m.setPath(c, "Name", m.binary("+", prefix, name))
		return c
	})
}

// protocolMethods are the methods of a value that is a server by itself.
var protocolMethods = []known.SDKCall{
	{Role: known.RegisterObject, Key: "ListTools CallTool", Flag: "lists"},
	{Role: known.RegisterObject, Key: "ListPrompts GetPrompt", Flag: "prompt"},
	{Role: known.RegisterObject, Key: "ListResources ReadResource", Flag: "resource"},
}

// serves registers what the value that a server is made of serves.
func (m *machine) serves(c *roleCall, srv *server) {
	m.lift(c.arg(c.row.Handler), func(v val) val {
		for i := range protocolMethods {
			m.object(c, &protocolMethods[i], srv, v)
		}
		return nil
	})
}

// listed returns the tools in an answer to tools/list: a list, or a struct that
// has one in its field Tools, at most depth structs deep.
func listed(v val, depth int) []val {
	switch x := plain(v).(type) {
	case *list, *alt:
		return elements(x)
	case *object:
		if depth == 0 {
			return nil
		}
		for _, name := range []string{"Tools", "Result"} {
			if c := x.fields[name]; c != nil {
				return listed(c.v, depth-1)
			}
		}
	}
	return nil
}

// chained applies an option that is a method of the tool under construction, and
// returns that tool.
func (m *machine) chained(c *roleCall) val {
	tool, ok := unboxed(c.args[0]).(*cell)
	if !ok {
		return c.args[0]
	}
	x := &opaque{key: c.row.Func, args: c.args[1:], types: c.at.Types}
	switch c.row.Role {
	case known.PropertySet, known.PropertyTrue: // of the property that was declared last
		if props, ok := plain(field(field(tool.v, "InputSchema"), "Properties")).(*dict); ok && len(props.keys) > 0 {
			if prop, ok := plain(props.m[props.keys[len(props.keys)-1]].v).(*dict); ok {
				m.setProperty(prop, c.row, x)
			}
		}
	default:
		m.toolOption(c.frame, c.at, tool, c.row, x)
	}
	return c.args[0]
}

// verifies reports whether the handler f begins by rejecting arguments that
// violate the schema. Further on it may have used them before.
func (p *program) verifies(f *Func) bool {
	code := p.m.fns[f.Key]
	if code == nil || len(code.Blocks) == 0 {
		return false
	}
	for _, in := range code.Blocks[0].Instrs {
		if in.Op != opCall {
			continue // not a call that is decided here
		}
		if row := p.sdk.call(in.S); row != nil && row.Role == known.VerifyArguments {
			return true
		}
	}
	return false
}
