package toolindex

import (
	"go/token"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// finding is a registration with nothing left to choose, seen from one root.
type finding struct {
	*event
	root *Fn
	name string // constant name; empty when dynamic
	args []Argument
	// schema says that args are all there is: the tool has a schema in sight.
	schema bool
	hints  Annotations
	// enforced says that the tool was told to validate its arguments.
	enforced bool
	open     bool // server or name depend on the callers of root
	path     []*Instr
	fns      []*frame
}

// handling is a function used as a handler.
type handling struct {
	kind EntryKind
	tool *Tool
	// fixed says that the request names one thing only: the URI of a resource
	// that is no template.
	fixed bool
	// dispatches says that the function gets the tool's name as a text.
	dispatches bool
	input      int       // see known.SDKCall.Input
	pos        token.Pos // of the registration, if the function is handed over here
}

// evaluate runs every function of the package that reaches a role, and makes
// tools of what they register.
func (p *program) evaluate() {
	m := p.m
	m.fuel = stepsBase
	for _, f := range m.fns {
		if f.Roles || f.Touches {
			m.fuel += stepsEach * f.size()
		}
	}
	var init *Fn
	for _, f := range p.own {
		if f.Named && isInit(f.Key) && strings.HasSuffix(f.Key, ".init") {
			init = f
		}
	}
	if init != nil {
		m.root(p, init)
	}
	m.undo = nil // what the initializer set is there to stay
	p.collect(init)
	for _, f := range p.own {
		if f == init || !f.Named || !f.Roles {
			continue // nothing to see
		}
		m.root(p, f)
		p.collect(f)
		m.restore()
	}
	p.meet()
}

// root evaluates f for all callers.
func (m *machine) root(p *program, f *Fn) {
	m.rootStep = m.step + 1
	m.begin(f)
	m.created, m.symbols = nil, map[symbol]val{}
	fr := &frame{fn: f}
	var args []val
	for _, x := range f.Params {
		args = append(args, &sym{frame: fr, path: x.Name})
	}
	m.run(f, &function{key: f.Key}, args, nil, nil)
	// Literals run when somebody else calls them.
	spent := map[string]int{}
	for i := 0; i < len(m.created); i++ {
		c := m.created[i]
		g := m.fns[c.key]
		if g == nil || !g.Roles || c.within() {
			continue // nothing new
		}
		if spent[c.key] >= maxLiterals {
			m.under = c.key
			m.cut(manySteps)
		} else {
			since := m.step
			m.literal(g, c)
			spent[c.key] += m.step - since
		}
	}
}

// maxLiterals bounds the steps that are spent on one literal, once with each of
// its bindings. Beyond it the later bindings are left out, which loses tools.
const maxLiterals = 40_000

// within reports whether the literal was evaluated while it ran itself, so that
// it leads to nothing new.
func (f *function) within() bool {
	for fr := f.frame; fr != nil; fr = fr.caller {
		if fr.fn.Key == f.key {
			return true
		}
	}
	return false
}

// literal evaluates a function literal for callers that cannot be seen.
func (m *machine) literal(g *Fn, c *function) {
	m.begin(g)
	fr := &frame{fn: g}
	var args []val
	for _, x := range g.Params {
		args = append(args, &sym{frame: fr, path: x.Name})
	}
	called := m.called[g.Key]
	n := len(m.events)
	m.run(g, c, args, nil, c.frame)
	m.called[g.Key] = called
	for _, e := range m.events[n:] {
		e.literal, e.called = g, called
	}
}

// collect turns the events of a root into findings.
func (p *program) collect(root *Fn) {
	for _, s := range p.m.servers {
		p.note(s)
	}
	p.m.servers = nil
	for _, e := range p.m.events {
		all, complete := choices(e)
		if !complete {
			p.m.under = e.frame.fn.Key
			p.m.cut(manyWays)
		}
		for _, c := range all {
			p.find(root, c)
		}
	}
	p.m.events = nil
}

// choices returns one event for each combination of the alternatives in e, and
// whether these are all.
func choices(e *event) (out []*event, complete bool) {
	const most = 256 // more combinations than that are not a table
	todo := []*event{e}
	for len(todo) > 0 && len(out)+len(todo) < most {
		e := todo[0]
		todo = todo[1:]
		id, n := e.choice()
		if n == 0 {
			out = append(out, e)
			continue
		}
		names := e.names(id, n)
		for i := range n {
			if unnamed(names[i], names) {
				continue
			}
			c := *e
			c.server, c.tool, c.handler = chosen(e.server, id, i), chosen(e.tool, id, i), chosen(e.handler, id, i)
			if o, ok := plain(c.tool).(*object); ok && o.fields["Name"] != nil {
				if a, ok := plain(o.fields["Name"].v).(*alt); ok && a.id == id {
					fields := map[string]*cell{}
					for k, v := range o.fields {
						fields[k] = v
					}
					fields["Name"] = &cell{v: a.vals[min(i, len(a.vals)-1)]}
					c.tool = &object{typ: o.typ, fields: fields, open: o.open}
				}
			}
			todo = append(todo, &c)
		}
	}
	return out, len(todo) == 0
}

// names are the constant names of the tool with each of the n alternatives of
// choice id, where there are such.
func (e *event) names(id, n int) []string {
	out := make([]string, n)
	for i := range n {
		out[i], _ = text(chosen(field(chosen(e.tool, id, i), "Name"), id, i))
	}
	return out
}

// unnamed reports whether name has a part left empty that the other names have:
// it begins or ends with what joins them. Of the things that a tool is named
// after, one has no name, and there is no tool for it; a tool that really has
// such a name beside longer ones is lost.
func unnamed(name string, names []string) bool {
	const joins = "_-./"
	first := name != "" && strings.IndexByte(joins, name[0]) >= 0
	last := name != "" && strings.IndexByte(joins, name[len(name)-1]) >= 0
	return (first || last) && slices.ContainsFunc(names, func(o string) bool {
		return len(o) > len(name) && (first && strings.HasSuffix(o, name) || last && strings.HasPrefix(o, name))
	})
}

// choice returns the first choice that is left in e, and the number of its
// alternatives.
func (e *event) choice() (id, n int) {
	for _, v := range []val{e.tool, e.handler, e.server, field(e.tool, "Name")} {
		if a, ok := plain(v).(*alt); ok {
			return a.id, len(a.vals)
		}
	}
	return 0, 0
}

// chosen is v with alternative i of choice id.
func chosen(v val, id, i int) val {
	if a, ok := plain(v).(*alt); ok && a.id == id {
		return a.vals[min(i, len(a.vals)-1)]
	}
	return v
}

// find adds a finding. The tool is known in the root that gives it a name.
func (p *program) find(root *Fn, e *event) {
	if _, ok := plain(e.tool).(zero); ok {
		return // a collection that is empty on this way
	}
	f := &finding{event: e, root: root}
	for fr := e.frame; fr != nil; fr = fr.caller {
		f.fns = append(f.fns, fr)
	}
	slices.Reverse(f.fns)
	for i, fr := range f.fns {
		if i > 0 {
			f.path = append(f.path, fr.at)
		}
	}
	f.path = append(f.path, e.at)
	name := f.nameOf()
	f.name, _ = text(name)
	if _, ok := name.(zero); ok && f.isTool() {
		return // the empty tool that comes with an error
	}
	f.open = symbolic(name) || symbolic(e.tool)
	at := 0
	if e.literal != nil {
		for i, fr := range f.fns {
			if fr.fn == e.literal {
				at = i
			}
		}
	}
	// A literal of a dependency that needed this package to see the tool does
	// not know it by itself.
	own := f.fns[at].fn.Pkg == p.pass.Pkg.Path()
	if own && !f.open && f.row.Role != known.RegisterHook && f.row.Role != known.RegisterHTTP {
		p.known[knownKey(f.fns[at].fn, f.path[at:], f.name)] = true
	}
	if f.isTool() {
		// Now: what the root changed is taken back before the next one.
		p.m.aside()
		f.args, f.schema = p.m.declared(f.tool)
		f.schema = f.schema && (len(f.args) == 0 || slices.ContainsFunc(f.args, named))
		f.hints = annotations(field(f.tool, "Annotations"))
		f.enforced = field(f.tool, known.ToolEnforces) == boolean(true)
		p.m.spent(root)
	}
	p.findings = append(p.findings, f)
}

// isTool reports whether the registration makes something that callers call by
// its name.
func (f *finding) isTool() bool {
	switch f.row.Role {
	case known.RegisterTool, known.RegisterTools, known.RegisterMethod, known.RegisterObject:
		return kindOf(f.row) == ToolHandler
	}
	return false
}

// nameOf is what the registration is called by.
func (f *finding) nameOf() val {
	switch f.row.Role {
	case known.RegisterMethod:
		return f.tool
	case known.RegisterNotice, known.RegisterHook, known.RegisterHTTP:
		return str("")
	}
	return field(f.tool, "Name")
}

// knownKey is an entry of code.known: below fn, the calls lead to a
// registration of a tool called name.
func knownKey(fn *Fn, path []*Instr, name string) string {
	var s strings.Builder
	s.WriteString(fn.Key)
	for _, in := range path {
		s.WriteByte('|')
		if in != nil {
			s.WriteString(in.At)
		}
	}
	s.WriteString("|" + name)
	return s.String()
}
