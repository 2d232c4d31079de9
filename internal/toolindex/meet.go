package toolindex

import (
	"cmp"
	"go/token"
	"path"
	"slices"
	"strings"

	words "github.com/mcplint/mcplint/internal/names"
)

// meet makes tools of the findings that meet their server in this package.
func (p *program) meet() {
	done := map[string]*Tool{}
	for _, traced := range []bool{true, false} { // what is known with a server need not be told without
		for _, f := range p.findings {
			if _, ok := unboxed(f.server).(*server); ok == traced {
				p.meetOne(f, done)
			}
		}
	}
	p.sortTools()
}

// sortTools sorts the tools, and keeps one of those that differ in nothing.
func (p *program) sortTools() {
	slices.SortStableFunc(p.tools, func(a, b *Tool) int {
		return cmp.Or(cmp.Compare(a.Pos, b.Pos), strings.Compare(a.Registered, b.Registered), strings.Compare(a.Name, b.Name))
	})
	p.tools = slices.CompactFunc(p.tools, (*Tool).repeats)
}

// repeats reports whether t is a registration of the tool u at the same place
// by another branch, and nothing else is different.
func (t *Tool) repeats(u *Tool) bool {
	if t.Pos != u.Pos || t.Registered != u.Registered || t.Name != u.Name || t.Server != u.Server || (t.Handler == nil) != (u.Handler == nil) {
		return false
	}
	return (t.Handler == nil || t.Handler.Key == u.Handler.Key) &&
		slices.EqualFunc(t.Wrappers, u.Wrappers, func(a, b *Func) bool { return a.Key == b.Key })
}

// meetOne decides where f belongs, and adds the tool or the other entry point.
func (p *program) meetOne(f *finding, done map[string]*Tool) {
	p.m.aside()
	p.m.under = f.root.Key
	for _, h := range p.handlers(f) {
		p.handled[h.Key] = append(p.handled[h.Key], handling{kind: kindOf(f.row), fixed: f.row.NamesOneURI(), dispatches: f.row.Says("dispatches"), input: f.row.Input, pos: p.here(f)})
	}
	if !f.isTool() {
		return // an entry point, but no tool
	}
	if f.literal != nil && f.called && f.open {
		return // its calls in this package say more
	}
	if f.row.Says("option") && f.server == nil && (!p.last(f) || p.attached(f)) {
		return // whoever makes the server says more
	}
	srv, first, ok := p.home(f)
	if !ok || f.open && !p.last(f) {
		// Callers hand over the server, or the tool. What is known of the tool
		// says what its handler's arguments are all the same.
		if in := f.path[0]; !f.open && done["described "+f.name] == nil && in != nil {
			done["described "+f.name] = p.tool(f, nil, 0, in.pos, "")
		}
		return
	}
	own := first
	for own+1 < len(f.fns) && f.fns[own+1].fn.Pkg == p.pass.Pkg.Path() {
		own++
	}
	inner := first
	for j := len(f.fns) - 1; j > first; j-- {
		if p.known[knownKey(f.fns[j].fn, f.path[j:], f.name)] {
			inner = j
			break
		}
	}
	in := f.path[min(inner, own)]
	if in == nil || !in.pos.IsValid() {
		return // a call without a position in this package
	}
	registered := ""
	if inner > own {
		registered = f.path[inner].At
	}
	where := ""
	if f.path[inner] != nil {
		where = f.path[inner].At // the same in every package that sees it
	}
	name := f.name
	if name == "" {
		name = pattern(f.nameOf())
	}
	road := strings.Join([]string{f.path[len(f.path)-1].At, where, name}, " ")
	key := srvSite(srv) + " " + road
	if p.met[key] {
		return // it met its server in the package that made it
	}
	if t := done[key]; t != nil {
		t.also(f)
		return // seen from another root, or on another road to the same server
	}
	if srv == nil && done[road] != nil {
		return // seen with its server
	}
	p.mine = append(p.mine, key)
	t := p.tool(f, srv, first, in.pos, registered)
	p.tools = append(p.tools, t)
	done[key], done[road] = t, t
}

// named reports whether anything of an argument's name is known. A schema without
// such arguments is made at run time.
func named(a Argument) bool { return !a.Dynamic || a.Name != "*" }

// attached reports whether the option that f registers was used for a server in
// this package.
func (p *program) attached(f *finding) bool {
	return slices.ContainsFunc(p.findings, func(g *finding) bool {
		_, traced := unboxed(g.server).(*server)
		return traced && g.at == f.at && g.name == f.name
	})
}

// also weakens what is said of t to what holds as well when f is the tool that
// is registered: the program chooses one of two with the same name.
func (t *Tool) also(f *finding) {
	if !f.schema || f.open {
		return // less is known of f, or the same
	}
	t.Arguments = eitherOf([][]Argument{t.Arguments, f.args})
	t.Annotations.weaken(f.hints)
}

// weaken forgets the hints that b does not share.
func (a *Annotations) weaken(b Annotations) {
	for _, h := range [][2]**bool{
		{&a.ReadOnly, &b.ReadOnly}, {&a.Destructive, &b.Destructive},
		{&a.Idempotent, &b.Idempotent}, {&a.OpenWorld, &b.OpenWorld},
	} {
		if x, y := *h[0], *h[1]; x != nil && (y == nil || *x != *y) {
			*h[0] = nil
		}
	}
}

// srvSite names where s is made.
func srvSite(s *server) string {
	if s == nil {
		return "?"
	}
	return s.site
}

// home finds the server of f and the first frame that has both: that frame
// must be in this package. Without a server that can be traced the root is home.
func (p *program) home(f *finding) (srv *server, first int, ok bool) {
	switch s := unboxed(f.server).(type) {
	case *server:
		srv = s
	case *sym:
		made := p.m.kept[s.typ+"."+s.path[strings.LastIndexByte(s.path, '.')+1:]]
		if len(made) == 0 {
			return nil, 0, p.last(f)
		}
		return made[0], 0, true
	default:
		return nil, 0, f.fns[0].fn.Pkg == p.pass.Pkg.Path()
	}
	for i, fr := range f.fns {
		for c := srv.frame; c != nil; c = c.caller {
			if c == fr {
				first = i
			}
		}
	}
	// A function that makes a server for tools which its callers bring leaves
	// the tool to them.
	for first > 0 && f.fns[first].fn.Pkg != p.pass.Pkg.Path() && !p.known[knownKey(f.fns[first].fn, f.path[first:], f.name)] {
		first--
	}
	return srv, first, f.fns[first].fn.Pkg == p.pass.Pkg.Path()
}

// last reports whether no caller can know more than the root of f: there is
// none, and no other package can be one.
func (p *program) last(f *finding) bool {
	return p.pass.Pkg.Name() == "main" && !p.m.called[f.root.Key]
}

// forAdministrators reports whether a function that registers f, or its package, is
// named after administrators. What calls the package of the registration does not
// count, so that every package that sees it says the same.
func (f *finding) forAdministrators() bool {
	pkg := f.fns[len(f.fns)-1].fn.Pkg
	return words.Administrators(path.Base(pkg)) || slices.ContainsFunc(f.fns, func(fr *frame) bool {
		return fr.fn.Pkg == pkg && words.Administrators(fr.fn.Key)
	})
}

// tool describes the tool of f.
func (p *program) tool(f *finding, srv *server, first int, pos token.Pos, registered string) *Tool {
	t := &Tool{Name: f.name, Dynamic: f.name == "", Pos: pos, Registered: registered}
	if t.Dynamic {
		t.Name = pattern(f.nameOf())
	}
	t.Description = description(field(f.tool, "Description"))
	t.Annotations = f.hints
	t.ForAdministrators = f.forAdministrators()
	t.Handler, t.Wrappers = p.unwrap(f.handler)
	t.Enforced = f.row.Says("enforced") || f.enforced || t.Handler != nil && p.verifies(t.Handler)
	if srv != nil {
		s := p.site(srv)
		t.Server, t.Filters = p.server(srv, f, first), s.filters
		if !f.row.Says("task") {
			t.Middleware = slices.Clip(s.guards)
			t.Enforced = t.Enforced || s.enforces
		}
	}
	for _, g := range f.around {
		if fn := p.guard(g); fn != nil {
			t.Middleware = append(t.Middleware, fn)
			p.handled[fn.Key] = append(p.handled[fn.Key], handling{kind: Middleware})
		}
	}
	for _, in := range f.path[min(first, len(f.path)):] {
		if in != nil {
			t.Calls = append(t.Calls, in.At)
		}
	}
	t.Registry, t.told = f.registry, f.told
	t.Arguments = p.arguments(f, t)
	if d := p.directives.Public(pos); d != nil && d.Err == "" {
		t.Public = d.Reason
	}
	if t.Handler != nil {
		p.handled[t.Handler.Key] = append(p.handled[t.Handler.Key], handling{kind: ToolHandler, tool: t})
	}
	for _, w := range t.Wrappers {
		p.handled[w.Key] = append(p.handled[w.Key], handling{kind: ToolHandler, tool: t})
	}
	return t
}
