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
		m.registerList(c)
	case known.RegisterObject:
		m.registerObject(c)
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
		m.emit(&event{row: c.row, at: c.at, frame: c.frame, server: srv, tool: m.snapshot(part(pair, toolKey)), handler: field(pair, handlerKey)})
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

// registerObject is the registration of values that say by one method which
// tool they are, or which tools they have, and serve them by another. It may be
// functions that are handed over, which make such values.
func (m *machine) registerObject(c *roleCall) {
	items := []val{c.arg(c.row.Items)}
	if l, ok := plain(items[0]).(*list); ok {
		items = elements(l)
	}
	for _, v := range items {
		m.lift(v, func(v val) val {
			if f, ok := unboxed(v).(*function); ok {
				v = m.called0(c, f)
				if _, ok := v.(*cell); ok && c.at.T != "" {
					v = &dynamic{typ: c.at.T, v: v}
				}
			}
			m.lift(v, func(v val) val { m.object(c, c.row, c.on(), v); return nil })
			return nil
		})
	}
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
	if !row.Says("lists") {
		e.tool = m.snapshot(tool)
		m.emit(&e)
		return
	}
	for _, t := range listed(tool, 3) {
		one := e
		one.tool = m.snapshot(t)
		m.emit(&one)
	}
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

// chained applies a tool option that is a method of the tool under
// construction, and returns that tool.
func (m *machine) chained(c *roleCall) val {
	if tool, ok := unboxed(c.args[0]).(*cell); ok {
		m.toolOption(c.frame, c.at, tool, c.row, &opaque{args: c.args[1:], types: c.at.Types})
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
