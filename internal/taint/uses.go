package taint

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	words "github.com/mcplint/mcplint/internal/names"
)

// -- where values leave for code that reaches outside --

type useKey struct {
	from Origin
	own  bool
}

// use records that a value, which is at a place of this function, is used in b.
func (f *frame) use(b *ssa.BasicBlock, u Use, at place, way func() *trail) {
	if u.Marks&known.Presence != 0 || u.Marks&known.Number != 0 && u.Marks&known.Opaque != 0 {
		return // only looked whether it is there, or a verdict about it
	}
	f.ownerChecked(&u)
	f.comparedWith(b, &u, at)
	behind, admins := f.behindDenial(b)
	u.Behind, u.Admins = u.Behind || behind, u.Admins || admins
	k := useKey{u.From, u.Own()}
	if n, ok := f.used[k]; ok {
		if f.sum.Uses[n].trusted() > u.trusted() { // keep the worst one
			u.trail = way()
			f.sum.Uses[n] = u
		}
		return
	}
	if len(f.sum.Uses) >= maxHits {
		f.e.bound(boundHits, f.fn)
		return
	}
	f.used[k] = len(f.sum.Uses)
	u.trail = way()
	f.sum.Uses = append(f.sum.Uses, u)
}

// trusted says how much is known for a use: that claims vouch for the value, that
// they do if callers hand them over, that nothing is changed by it, or nothing.
func (u *Use) trusted() int {
	switch {
	case u.Marks&known.Claimed != 0 || u.Admins:
		return 3
	case len(u.With) > 0:
		return 2
	case u.Reads:
		return 1
	}
	return 0
}

// uses records that the arguments of a call leave for code that reaches outside.
func (f *frame) uses(s *site) {
	kind := f.e.effect(s)
	if kind == known.NoEffect && known.SelectsShared(s.name) {
		kind = known.Shared // only a look, but one at what the key selects
	}
	if kind == known.NoEffect || f.buildsQuery(s) {
		return
	}
	what, pkg, where := "a function value", "", f.e.where(s.instr.Pos())
	if s.obj != nil {
		what = s.obj.Name()
		if p := s.obj.Pkg(); p != nil {
			pkg = p.Path()
		}
	}
	beside := f.beside(s)
	reads := f.ownAct(s) == reading
	for _, op := range s.ops {
		if isContext(op.Type()) {
			continue
		}
		marks := f.guards.marks(op, s.b)
		at := f.e.placeOf(op)
		f.set(op).symbolic("", func(v visit) {
			if k := v.l.obj.kind; k > Returned && k != Keyed && k != Sourced {
				return
			}
			f.use(s.b, Use{From: origin(v.l), Kind: kind, What: what, Package: pkg, Where: where, Marks: v.marks | marks | beside.marks(v.l), With: beside.with, Reads: reads, pos: s.instr.Pos()}, at,
				func() *trail { return f.e.trail(v.from) })
		})
	}
}

// selectsShared records that a value is the key of an entry of a map that callers
// share: what is found there is selected by it. A set is only asked.
func (f *frame) selectsShared(b *ssa.BasicBlock, l *ssa.Lookup) {
	m, ok := l.X.Type().Underlying().(*types.Map)
	if !ok || !f.final || !f.shared(l.X) {
		return
	}
	switch e := m.Elem().Underlying().(type) {
	case *types.Basic:
		if e.Info()&types.IsBoolean != 0 {
			return
		}
	case *types.Struct:
		if e.NumFields() == 0 {
			return
		}
	}
	if _, ok := f.e.constElems(l.X); ok {
		return // a table of the program
	}
	f.useMemory(b, l.X, l.Index, l, true)
}

// keptShared records that a value is the key of an entry that is written to a
// map that callers share, or the tenant in it.
func (f *frame) keptShared(b *ssa.BasicBlock, i *ssa.MapUpdate) {
	if f.final && f.shared(i.Map) {
		f.useMemory(b, i.Map, i.Key, i, false)
		f.useParts(b, i.Map, i.Value, i, false, namesTenant)
	}
}

// ownerAsked records that a value is compared with the field that names the tenant of
// an entry of a map or list that callers share: it decides which entries are meant, as
// a condition of a query does.
func (f *frame) ownerAsked(b *ssa.BasicBlock, c *ssa.BinOp) {
	if !f.final || !comparesTexts(c) {
		return
	}
	for _, p := range [][2]ssa.Value{{c.X, c.Y}, {c.Y, c.X}} {
		if m := ownedEntry(p[1]); m != nil && f.shared(m) {
			f.useMemory(b, m, p[0], c, true)
		}
	}
}

// comparesTexts reports whether a comparison says whether two texts are equal.
func comparesTexts(c *ssa.BinOp) bool {
	return (c.Op == token.EQL || c.Op == token.NEQ) && isString(c.X.Type())
}

// ownedEntry returns the map or list of whose entries v is the tenant, or nil.
func ownedEntry(v ssa.Value) ssa.Value {
	for range maxTextDepth {
		switch x := v.(type) {
		case *ssa.ChangeType:
			v = x.X
		case *ssa.Convert:
			v = x.X
		case *ssa.Call: // in another spelling
			if len(x.Call.Args) != 1 || x.Call.IsInvoke() {
				return nil
			}
			v = x.Call.Args[0]
		case *ssa.Field:
			if notion, _ := words.Notion(nameOfField(x.X.Type(), x.Field)); notion == words.Tenant {
				return collection(x.X)
			}
			return nil
		case *ssa.UnOp:
			fa, ok := x.X.(*ssa.FieldAddr)
			if !ok {
				return nil
			}
			if notion, _ := words.Notion(nameOfField(fa.X.Type(), fa.Field)); notion == words.Tenant {
				return collection(fa.X)
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

// collection returns the map or list that v is an entry of, or nil.
func collection(v ssa.Value) ssa.Value {
	for range maxTextDepth {
		switch x := v.(type) {
		case *ssa.Lookup:
			return x.X
		case *ssa.IndexAddr:
			return x.X
		case *ssa.Index:
			return x.X
		case *ssa.Extract:
			v = x.Tuple
		case *ssa.Next:
			r, ok := x.Iter.(*ssa.Range)
			if !ok {
				return nil
			}
			return r.X
		case *ssa.UnOp:
			v = x.X
		case *ssa.Alloc:
			v = onlyStore(x)
		default:
			return nil
		}
	}
	return nil
}

// namesTenant reports whether a part of an entry names the tenant that it belongs to.
func namesTenant(part Path) bool {
	elems := part.Elems()
	if len(elems) == 0 {
		return false
	}
	notion, _ := words.Notion(elems[len(elems)-1])
	return notion == words.Tenant
}

// useMemory records that a value selects in a map or list that callers share.
func (f *frame) useMemory(b *ssa.BasicBlock, m, key ssa.Value, at ssa.Instruction, reads bool) {
	f.useParts(b, m, key, at, reads, func(Path) bool { return true })
}

// useParts is useMemory for the parts of a value that which agrees to.
func (f *frame) useParts(b *ssa.BasicBlock, m, key ssa.Value, at ssa.Instruction, reads bool, which func(Path) bool) {
	marks := f.guards.marks(key, b)
	kind := "map"
	if _, ok := m.Type().Underlying().(*types.Map); !ok {
		kind = "list"
	}
	what := "a " + kind
	if u, ok := m.(*ssa.UnOp); ok {
		switch x := u.X.(type) {
		case *ssa.FieldAddr:
			what = "the " + kind + " " + nameOfField(x.X.Type(), x.Field)
		case *ssa.Global:
			what = "the " + kind + " " + x.Name()
		}
	}
	pos := at.Pos()
	if v, ok := at.(ssa.Value); ok {
		pos = posOf(v)
	}
	f.set(key).symbolic("", func(v visit) {
		if k := v.l.obj.kind; k > Returned && k != Keyed && k != Sourced || !which(v.at) {
			return
		}
		f.use(b, Use{From: origin(v.l), Kind: known.Shared, What: what, Where: f.e.where(pos), Marks: v.marks | marks, Reads: reads, pos: pos}, f.e.placeOf(key),
			func() *trail { return f.e.trail(v.from) })
	})
}

// shared reports whether a map lies in a package variable, a field of the
// receiver, or a variable that was captured from whoever built the function.
func (f *frame) shared(m ssa.Value) bool {
	switch r := root(m).(type) {
	case *ssa.Global:
		return true
	case *ssa.Parameter:
		return ssa.Value(r) != m && f.fn.Signature.Recv() != nil && r == f.fn.Params[0]
	case *ssa.FreeVar:
		for i, v := range f.fn.FreeVars {
			if v == r {
				return !f.capturedLocal(i)
			}
		}
	}
	return false
}
