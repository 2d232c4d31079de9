package taint

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- what HTTP code keeps in contexts --

// A RawKey is a part of an HTTP request that HTTP code keeps in a context under
// a key, as the caller wrote it.
type RawKey struct {
	KeyPart
	Part  Path   // of the request
	Where string // "file.go:12", where it is kept
	// Told says that a use of it could be seen together with an MCP SDK: the
	// package that keeps it has said so.
	Told bool
	fn   *ssa.Function
	// param is the request among the parameters of fn.
	param int
	steps []Step
	pos   token.Pos
}

// rawKeys returns what the functions keep in contexts that comes straight out
// of an HTTP request, in source order. What was looked up by a part of it is
// not the part.
func (e *engine) rawKeys(funcs []*ssa.Function) []RawKey {
	var out []RawKey
	for _, fn := range funcs {
		s := e.sums[fn]
		if s == nil || len(s.Puts) == 0 {
			continue // an instance, or it keeps nothing
		}
		for i, p := range fn.Params {
			if !known.InboundRequest(p.Type().String()) {
				continue // no request
			}
			for _, put := range s.Puts {
				if put.From.Kind == Param && put.From.Index == i && (put.From.Path == "" || chosen(put.From.Path)) &&
					put.Marks&(known.Claimed|known.Closed|known.Opaque|known.Number) == 0 {
					out = append(out, RawKey{KeyPart: KeyPart{put.Key, put.At}, Part: put.From.Path, Where: put.Where,
						fn: fn, param: i, steps: told(put.Steps, put.trail), pos: put.pos})
				}
			}
		}
	}
	return out
}

// chosen reports whether the caller chooses the part of an HTTP request that
// p leads to.
func chosen(p Path) bool {
	p = Path(known.InRequest(string(p)))
	return slices.ContainsFunc(known.RequestParts, func(part string) bool {
		_, short, ok := p.TrimPrefix(Path(part))
		return ok && short == ""
	})
}

// isHTTPRequest reports whether t is *http.Request.
func isHTTPRequest(t types.Type) bool {
	ptr, ok := t.(*types.Pointer)
	if !ok {
		return false
	}
	n, ok := types.Unalias(ptr.Elem()).(*types.Named)
	return ok && n.Obj().Name() == "Request" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "net/http"
}

// maxRead bounds the uses of context values that a package tells of.
const maxRead = 64

// keyedUses returns the uses of context values in the functions, once for each
// part of each key.
func (e *engine) keyedUses(funcs []*ssa.Function) []Use {
	var out []Use
	seen := map[useKey]bool{}
	for _, fn := range funcs {
		s := e.sums[fn]
		if s == nil {
			continue // an instance
		}
		for _, u := range s.Uses {
			k := useKey{u.From, u.Own()}
			if u.From.Kind == Keyed && u.Marks&(known.Claimed|known.Closed) == 0 && !seen[k] && len(out) < maxRead {
				seen[k] = true
				u.Steps = told(u.Steps, u.trail)
				out = append(out, u)
			}
		}
	}
	return out
}

// reachesSDK reports whether the package imports an MCP SDK, itself or through
// an analysed package.
func (e *engine) reachesSDK() bool {
	for _, imp := range e.pass.Pkg.Imports() {
		a := new(Analysed)
		if known.IsSDK(known.OriginalPath(imp.Path(), e.cfg.Aliases)) || e.pass.ImportPackageFact(imp, a) && a.SDK {
			return true
		}
	}
	return false
}

// portableRaw is what other packages hear of raw keys.
func (e *engine) portableRaw() []RawKey {
	out := slices.Clone(e.raw)
	for i := range out {
		k := &out[i]
		k.fn, k.param, k.steps, k.pos = nil, 0, nil, 0
		k.Told = e.reachesSDK() && len(e.usesOf(k)) > 0
	}
	return out
}

// usesOf returns the uses that this package and those it imports make of what
// the caller chose and HTTP code keeps under a key.
func (e *engine) usesOf(k *RawKey) []Use {
	return slices.DeleteFunc(e.keyed(k), func(u Use) bool {
		part, _ := k.partAt(u.From)
		return !chosen(part)
	})
}

// keyed returns the uses that this package and those it imports make of what is
// kept under a key.
func (e *engine) keyed(k *RawKey) []Use {
	var out []Use
	add := func(uses []Use) {
		for _, u := range uses {
			if _, ok := k.partAt(u.From); ok {
				out = append(out, u)
			}
		}
	}
	add(e.read)
	for _, a := range e.analysed() {
		add(a.Read)
	}
	return out
}

// partAt returns the part of the request that o, which is read from a context,
// is, and whether it is one that is kept as k says.
func (k *RawKey) partAt(o Origin) (Path, bool) {
	if o.Kind != Keyed || o.Name != k.Key {
		return "", false
	}
	rest, _, ok := o.Path.TrimPrefix(k.At)
	return k.Part.join(rest), ok
}

// portableUses is what other packages hear of uses.
func portableUses(uses []Use) []Use {
	out := slices.Clone(uses)
	for i := range out {
		out[i].pos, out[i].With = 0, nil
		out[i].Steps, out[i].trail = portableSteps(told(out[i].Steps, out[i].trail), i), nil
	}
	return out
}

// A Kept is a part of an HTTP request that comes to its use through a context.
type Kept struct {
	Use
	Part Path // of the request
	// Fn is the HTTP code that keeps it in the context and Param the request
	// among its parameters; nil when that is in another package.
	Fn    *ssa.Function
	Param int
	// Put is the way to where it is kept, and At that place.
	Put []Step
	At  string
	pos token.Pos
}

// PutPos returns where the value is kept, in this package.
func (k *Kept) PutPos() token.Pos { return k.pos }

// Kept returns what HTTP code of this package keeps in contexts and code of this
// package or one that it imports uses, in source order.
func (fl *Flows) Kept() []Kept {
	var out []Kept
	for i := range fl.e.raw {
		k := &fl.e.raw[i]
		for _, u := range fl.e.usesOf(k) {
			part, _ := k.partAt(u.From)
			out = append(out, Kept{Use: u, Part: part, Fn: k.fn, Param: k.param, Put: k.steps, At: k.Where, pos: k.pos})
		}
	}
	return out
}

// KeptBy returns the uses of what the function fn keeps in a context by p, in
// this package and those that it imports.
func (fl *Flows) KeptBy(fn *ssa.Function, p *Put) []Kept {
	if p.From.Kind != Param || p.Marks&(known.Claimed|known.Closed|known.Opaque) != 0 {
		return nil
	}
	k := &RawKey{KeyPart: KeyPart{p.Key, p.At}, Part: p.From.Path}
	var out []Kept
	for _, u := range fl.e.keyed(k) {
		part, _ := k.partAt(u.From)
		out = append(out, Kept{Use: u, Part: part, Fn: fn, Param: p.From.Index, Put: told(p.Steps, p.trail), At: p.Where, pos: p.pos})
	}
	return out
}

// KeptElsewhere returns what HTTP code of packages imported by this one keeps in
// contexts, with the use u of it, unless that was told there.
func (fl *Flows) KeptElsewhere(u *Use) []Kept {
	var out []Kept
	if u.From.Kind != Keyed {
		return nil
	}
	for _, a := range fl.e.analysed() {
		for i := range a.Raw {
			k := &a.Raw[i]
			if part, ok := k.partAt(u.From); ok && chosen(part) && !k.Told {
				out = append(out, Kept{Use: *u, Part: part, At: k.Where})
			}
		}
	}
	return out
}

// Claims returns the names of the claims that this package and those it imports
// read, as far as they may name a tenant.
func (fl *Flows) Claims() []string {
	out := slices.Clone(fl.e.identity.claims)
	for _, a := range fl.e.analysed() {
		out = append(out, a.Claims...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Identity reports whether this package or one that it imports knows who calls,
// and whether it hands the credentials of its callers on.
func (fl *Flows) Identity() (knows, forwards bool) {
	knows, forwards = fl.e.identity.known, fl.e.identity.forwards
	for _, a := range fl.e.analysed() {
		knows, forwards = knows || a.Identity, forwards || a.Forwards
	}
	return knows, forwards
}

// HTTP returns the functions of the package that get an HTTP request and hand it
// on: middleware, and handlers around the one of an SDK. They are in source order.
func (fl *Flows) HTTP() []*ssa.Function { return fl.e.http }

// handsOn reports whether fn gets an HTTP request and calls an HTTP handler, or is
// shown what went through one.
func handsOn(fn *ssa.Function) bool {
	if _, _, ok := known.BodyHook(ParamTypes(fn)); ok {
		return true
	}
	if !slices.ContainsFunc(fn.Params, func(p *ssa.Parameter) bool { return known.InboundRequest(p.Type().String()) }) {
		return false
	}
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			c, ok := instr.(ssa.CallInstruction)
			if !ok {
				continue // no call
			}
			if obj := c.Common().StaticCallee(); obj != nil && obj.Object() != nil {
				if fn, ok := obj.Object().(*types.Func); ok && known.HTTPNext(fn.FullName()) {
					return true
				}
			}
			sig := c.Common().Signature()
			if c.Common().StaticCallee() == nil && sig.Params().Len() == 1 && known.InboundRequest(sig.Params().At(0).Type().String()) {
				return true // next(c)
			}
			if n := sig.Params().Len(); n == 2 && isHTTPRequest(sig.Params().At(1).Type()) && sig.Results().Len() == 0 {
				return true
			}
		}
	}
	return false
}

// ParamTypes returns the types of the parameters of fn.
func ParamTypes(fn *ssa.Function) []string {
	var out []string
	for _, p := range fn.Params {
		out = append(out, p.Type().String())
	}
	return out
}
