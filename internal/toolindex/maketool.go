package toolindex

import (
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// makeTool is a call that builds a tool from options.
func (m *machine) makeTool(call *roleCall) val {
	fr, in, row := call.frame, call.at, call.row
	items := call.arg(row.Items)
	tool := m.blank(call.arg(row.Tool))
	c := m.cell(tool)
	if desc := call.arg(row.Handler); desc != nil {
		m.setPath(c, "Description", desc)
	}
	switch {
	case row.Says("raw"):
		m.setPath(c, "RawInputSchema", items)
	case row.Says("typed"):
		if len(in.Types) > 0 {
			m.setPath(c, "InputSchema", m.inferred(in.Types[0], row.Tags))
		}
	default:
		m.toolOptions(fr, in, c, items)
	}
	if row.Says("held") {
		tool.fields[heldServer] = m.cell(call.arg(row.Server))
	}
	if row.Says("enforced") {
		m.setPath(c, known.ToolEnforces, boolean(true))
	}
	if row.Says("pointer") {
		return c
	}
	return m.load(c)
}

// blank is a tool that has nothing but a name yet.
func (m *machine) blank(name val) *object {
	return &object{born: m.step, fields: map[string]*cell{
		"Name":        m.cell(name),
		"Annotations": m.cell(&object{born: m.step, fields: map[string]*cell{}}),
		"InputSchema": m.cell(&object{born: m.step, fields: map[string]*cell{
			"Properties": m.cell(m.dict()),
			"Required":   m.cell(&list{}),
		}}),
	}}
}

// makePair is a call that makes a struct of a tool and its handler.
func (m *machine) makePair(c *roleCall) val {
	fr, in, row, arg := c.frame, c.at, c.row, c.arg
	tool := m.cell(zero{})
	m.setPath(tool, "Name", arg(row.Tool))
	m.setPath(tool, "Description", arg(row.Handler))
	if row.Says("enforced") {
		m.setPath(tool, known.ToolEnforces, boolean(true))
	}
	if len(in.Types) > 0 {
		m.setPath(tool, "InputSchema", m.inferred(in.Types[0], row.Tags))
	}
	m.toolOptions(fr, in, tool, arg(row.Items))
	pair := m.cell(zero{})
	toolKey, handlerKey := row.Parts()
	m.setPath(pair, toolKey, tool)
	m.setPath(pair, handlerKey, arg(row.Server))
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
	arg := x.arg
	switch opt.Role {
	case known.ToolOptions:
		m.toolOptions(fr, in, c, arg(opt.Items))
	case known.ToolSet:
		v := arg(opt.Handler)
		if opt.Handler == known.None {
			v = boolean(!opt.Says("false"))
		}
		m.setPath(c, opt.Key, v)
	case known.ToolSchema:
		if len(x.types) > 0 && !(opt.Tags == known.DescriptionTags && refused(x.types[0])) {
			m.setPath(c, "InputSchema", m.inferred(x.types[0], opt.Tags))
		}
	case known.ToolProperty:
		m.property(fr, in, c, arg(opt.Tool), opt, x)
	}
}

// arg returns the argument at p of the call that x is the result of, or nil.
func (x *opaque) arg(p known.Pos) val {
	if int(p) < len(x.args) && p >= 0 {
		return x.args[p]
	}
	return nil
}

// property declares a property of the tool in c, or says more about one that is
// there: typ is empty when that says of which type it is.
func (m *machine) property(fr *frame, in *Instr, c *cell, called val, opt *known.SDKCall, x *opaque) {
	typ := opt.Key
	schema := field(c.v, "InputSchema")
	props, ok := plain(field(schema, "Properties")).(*dict)
	if !ok {
		return // a schema that cannot be followed
	}
	name, ok := text(called)
	if !ok {
		name = props.unknownKey(called)
	}
	prop := m.dict()
	if old := props.m[name]; old != nil && typ == "" {
		for _, key := range []string{"type", "description", "enum"} {
			m.update(prop, str(key), member(old.v, key))
		}
	} else {
		m.update(prop, str("type"), str(typ))
	}
	if opt.Says("described") {
		m.update(prop, str("description"), x.arg(opt.Handler))
	}
	if opt.Says("required") || opt.Says("if") && x.arg(opt.Server) == boolean(true) {
		m.update(prop, str("required"), boolean(true))
	}
	for _, o := range elements(x.arg(opt.Items)) {
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
		if opt := m.sdk.call(x.key); opt != nil {
			m.setProperty(prop, opt, x)
		}
	case *function:
		m.call(fr, in, x, []val{prop})
	}
}

// setProperty applies an option of the SDK, which x was made by, to the property
// of a schema.
func (m *machine) setProperty(prop *dict, opt *known.SDKCall, x *opaque) {
	switch opt.Role {
	case known.PropertyTrue:
		m.update(prop, str(opt.Key), boolean(true))
	case known.PropertySet:
		if v := x.arg(opt.Handler); v != nil {
			m.update(prop, str(opt.Key), v)
		}
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
	m.set(f, m.copied(v))
}
