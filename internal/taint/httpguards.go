package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- HTTP code around a server --

// HTTP code sees a call before the server does. When it reads the body it can
// tell which tool is called; whether its check looks at that is not followed,
// which errs towards silence. Which handler a piece of HTTP code wraps is not
// followed either: what is used in the package that makes the server counts.

// httpRequest returns the parameter of fn, or of a function around it, that is
// the HTTP request a middleware sees, or nil.
func httpRequest(fn *ssa.Function) ssa.Value {
	writer, req := false, ssa.Value(nil)
	for _, p := range fn.Params {
		switch known.HTTPParameterOf(typeName(p.Type())) {
		case known.HTTPWriter:
			writer = true
		case known.HTTPRequest:
			req = p
		case known.HTTPBoth:
			return p
		}
	}
	if writer {
		return req
	}
	return nil
}

// httpNext reports whether a call hands an HTTP request on. What the package of a
// server does with its own requests is part of serving them.
func (f *frame) httpNext(s *site) bool {
	return known.HTTPNext(s.name) && s.obj.Pkg() != f.e.pass.Pkg && httpRequest(f.fn) != nil
}

// readsBody reports whether fn reads the body of the HTTP request that it sees.
func readsBody(fn *ssa.Function) bool {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if fa, ok := instr.(*ssa.FieldAddr); ok && known.HTTPBody(namedField(fa.X.Type(), fa.Field)) && fa.Referrers() != nil {
				for _, r := range *fa.Referrers() {
					if _, load := r.(*ssa.UnOp); load {
						return true
					}
				}
			}
		}
	}
	return false
}

// HTTPGuards returns the guards in HTTP code that the package has or uses.
func (fl *Flows) HTTPGuards() []*Guard {
	fl.e.mu.Lock()
	defer fl.e.mu.Unlock()
	if fl.e.sums == nil {
		return nil
	}
	out := fl.e.httpGuards()
	if len(out) == 0 && !fl.e.remoteHere && slices.ContainsFunc(fl.e.analysed(), func(a *Analysed) bool { return a.Admits }) {
		// Servers are made reachable in a package that this one imports, and
		// whatever that asks for is not about the tools that come in here.
		return []*Guard{{HTTP: true, Presence: true}}
	}
	return out
}

// httpGuards is the method HTTPGuards of Flows for this package alone.
func (e *engine) httpGuards() []*Guard {
	var out []*Guard
	seen := map[*Guard]bool{}
	add := func(g *Guard) {
		if g != nil && g.HTTP && (len(g.Checks) > 0 || g.Presence) && !seen[g] {
			seen[g] = true
			out = append(out, g)
		}
	}
	for _, fn := range e.funcs {
		if s := e.sums[fn]; s != nil {
			add(&s.Guard)
		}
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if c, ok := instr.(*ssa.Call); ok && known.Authenticates(e.site(b, c).name) {
					out = append(out, &Guard{HTTP: true, Presence: true})
				}
				for _, name := range e.namedElsewhere(instr) {
					for _, literal := range []string{"", "$1", "$1$1"} {
						add(e.imported(name + literal))
					}
				}
			}
		}
	}
	return out
}

// namedElsewhere returns the functions of other packages that an instruction calls
// or hands on.
func (e *engine) namedElsewhere(instr ssa.Instruction) []string {
	var out []string
	for _, op := range instr.Operands(nil) {
		if fn, ok := (*op).(*ssa.Function); ok && fn.Pkg != e.pkg {
			out = append(out, strings.TrimSuffix(fn.String(), "$bound"))
		}
	}
	return out
}

// -- transports --

// remote reports whether a function makes a server reachable by network.
func (e *engine) remote(funcs []*ssa.Function) bool {
	for _, fn := range funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch i := instr.(type) {
				case *ssa.Alloc:
					if p, ok := i.Type().(*types.Pointer); ok && known.ServesNetwork(typeName(p.Elem())) {
						return true
					}
				case ssa.CallInstruction:
					if s := e.site(b, i); s.obj != nil && known.ServesNetwork(s.name) {
						return true
					}
				}
			}
		}
	}
	return false
}

// Remote reports whether this package, or one that it imports, makes a server
// reachable by network.
func (fl *Flows) Remote() bool {
	if fl.e.remoteHere {
		return true
	}
	for _, a := range fl.e.analysed() {
		if a.Remote {
			return true
		}
	}
	return false
}
