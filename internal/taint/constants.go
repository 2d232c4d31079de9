package taint

import (
	"go/token"
	"go/types"
	"regexp/syntax"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// findGlobals notes the one value that is stored in each package variable, so
// that a set or pattern that is written once counts as written in the source.
func (e *engine) findGlobals(funcs []*ssa.Function) {
	e.globals = map[*ssa.Global]ssa.Value{}
	e.writes = map[*ssa.Global]int{}
	e.fieldFuncs = map[string][]ssa.Value{}
	e.fieldLayers, e.layersOf = map[string][]ssa.Value{}, map[*types.Named]bool{}
	e.returns, e.bindings = map[*ssa.Function][]*ssa.Return{}, map[*ssa.FreeVar][]ssa.Value{}
	for _, fn := range funcs {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				switch i := instr.(type) {
				case *ssa.Store:
					if g, ok := i.Addr.(*ssa.Global); ok {
						e.globals[g] = i.Val
						e.writes[g]++
					}
					e.noteField(i)
					e.noteLayer(i)
				case *ssa.MapUpdate:
					if g := global(i.Map); g != nil {
						e.writes[g]++ // filled somewhere else
					}
				}
			}
		}
	}
}

// noteField remembers what is stored in fields that hold functions.
func (e *engine) noteField(st *ssa.Store) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	if _, ok := st.Val.Type().Underlying().(*types.Signature); !ok {
		return
	}
	if name := fieldOf(fa.X.Type(), fa.Field); name != "" {
		e.fieldFuncs[name] = append(e.fieldFuncs[name], st.Val)
	}
}

// fieldOf returns the name of field n of a struct type or a pointer to one, as
// fieldName does.
func fieldOf(t types.Type, n int) string {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return ""
	}
	return fieldName(t, st.Field(n).Name())
}

// pureField reports whether what is called is read out of a field that only functions
// are ever stored in that change nothing, or only what this call made to be filled.
func (f *frame) pureField(s *site) bool {
	e, name := f.e, ""
	switch x := s.common.Value.(type) {
	case *ssa.UnOp:
		if fa, ok := x.X.(*ssa.FieldAddr); ok {
			name = fieldOf(fa.X.Type(), fa.Field)
		}
	case *ssa.Field:
		name = fieldOf(x.X.Type(), x.Field)
	}
	stored := e.fieldFuncs[name]
	for _, val := range stored {
		if mc, ok := val.(*ssa.MakeClosure); ok {
			val = mc.Fn
		}
		if ct, ok := val.(*ssa.ChangeType); ok {
			val = ct.X
		}
		fn, ok := val.(*ssa.Function)
		if !ok {
			return false
		}
		if sum := e.summary(fn); sum == nil && !e.pureFunc(fn) || sum != nil && f.changesHere(s, sum) {
			return false
		}
	}
	return len(stored) > 0
}

// changesHere reports whether a function that is called at s does more outside than to
// read. What it stores in memory that is given to it counts where that memory outlives
// the call; what another function gives back is taken for its own, which errs towards
// silence.
func (f *frame) changesHere(s *site, sum *Summary) bool {
	if sum.opens() {
		return true
	}
	return slices.ContainsFunc(sum.Guard.Stores, func(t Touch) bool {
		in, ok := f.inCaller(s, t)
		return t.Kind != Param || ok && in.Outlives()
	})
}

// initial returns the value of a package variable that is written once, or nil.
func (e *engine) initial(g *ssa.Global) ssa.Value {
	if e.writes[g] == 1 {
		return e.globals[g]
	}
	return nil
}

// constElems returns the constant elements of a slice, or keys of a map, all of
// whose elements are written in the source.
func (e *engine) constElems(v ssa.Value) ([]string, bool) {
	switch x := v.(type) {
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok && x.Op == token.MUL {
			if init := e.initial(g); init != nil {
				return e.constElems(init)
			}
		}
	case *ssa.ChangeType:
		return e.constElems(x.X)
	case *ssa.Convert:
		return e.constElems(x.X)
	case *ssa.Slice:
		if a, ok := x.X.(*ssa.Alloc); ok {
			return e.constants(a, func() ([]string, bool) { return constArray(a) })
		}
	case *ssa.MakeMap:
		return e.constants(x, func() ([]string, bool) { return constKeys(x) })
	}
	return nil, false
}

// constants returns what get finds out about v, which is asked for once: many
// conditions can ask for one long list. Nobody may change it.
func (e *engine) constants(v ssa.Value, get func() ([]string, bool)) ([]string, bool) {
	list, ok := e.lists[v]
	if !ok {
		var all bool
		if list, all = get(); !all {
			list = nil
		}
		e.lists[v] = list
	}
	return list, len(list) > 0
}

// constArray returns the elements of an array that only constants are stored in.
func constArray(a *ssa.Alloc) ([]string, bool) {
	var out []string
	for _, r := range *a.Referrers() {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue // the slice of it
		}
		for _, rr := range *ia.Referrers() {
			st, ok := rr.(*ssa.Store)
			if !ok {
				continue // read
			}
			s, ok := stringOf(st.Val)
			if !ok {
				return nil, false
			}
			out = append(out, s)
		}
	}
	return out, len(out) > 0
}

// constKeys returns the keys of a map that only constants are keys of, and that
// nothing but look-ups and updates are done to.
func constKeys(m *ssa.MakeMap) ([]string, bool) {
	var out []string
	for _, r := range *m.Referrers() {
		switch r := r.(type) {
		case *ssa.MapUpdate:
			if r.Map != ssa.Value(m) {
				continue // a value in another map
			}
			s, ok := stringOf(r.Key)
			if !ok {
				return nil, false
			}
			out = append(out, s)
		case *ssa.Lookup, *ssa.Store, *ssa.Range, *ssa.DebugRef:
		case *ssa.Call:
			if _, ok := r.Call.Value.(*ssa.Builtin); !ok {
				return nil, false // somebody else may add to it
			}
		default:
			return nil, false
		}
	}
	return out, len(out) > 0
}

// pureTable reports whether v is a map that is written once and holds nothing
// but functions that change nothing.
func (e *engine) pureTable(v ssa.Value) bool {
	if u, ok := v.(*ssa.UnOp); ok {
		if g, ok := u.X.(*ssa.Global); ok {
			v = e.initial(g)
		}
	}
	m, ok := v.(*ssa.MakeMap)
	if !ok {
		return false
	}
	if len(*m.Referrers()) > maxStoreUses {
		return false // too many to look at for each call
	}
	for _, r := range *m.Referrers() {
		u, ok := r.(*ssa.MapUpdate)
		if !ok || u.Map != ssa.Value(m) {
			continue // read, or stored in its variable
		}
		val := u.Value
		for {
			if c, ok := val.(*ssa.ChangeType); ok {
				val = c.X
				continue
			}
			if c, ok := val.(*ssa.MakeClosure); ok {
				val = c.Fn
			}
			break
		}
		fn, ok := val.(*ssa.Function)
		if !ok {
			return false
		}
		if s := e.summary(fn); s == nil && !e.pureFunc(fn) || s != nil && s.changes() {
			return false
		}
	}
	return true
}

// pureFunc reports whether the tables say that a function without a body here
// has no effect.
func (e *engine) pureFunc(fn *ssa.Function) bool {
	obj := object1(fn)
	if obj == nil {
		return false
	}
	return e.effect(&site{obj: obj, name: obj.FullName(), sig: fn.Signature}) == known.NoEffect
}

// patternMarks returns what the pattern that a call matches with establishes:
// nothing unless it is anchored at both ends and lets only harmless characters
// through; a form if all that varies is digits of numbers and digests.
func (e *engine) patternMarks(s *site) known.Marks {
	for _, op := range s.ops {
		p, ok := e.patternOf(op)
		switch {
		case !ok:
			continue // the text that is matched
		case matchesOnly(p, digit):
			return known.Formed
		case matchesOnly(p, plainRune):
			return known.Harmless
		}
		return 0
	}
	return 0
}

// patternOf returns the constant pattern that v is, or was compiled from.
func (e *engine) patternOf(v ssa.Value) (string, bool) {
	switch x := v.(type) {
	case *ssa.Const:
		return stringOf(x)
	case *ssa.UnOp:
		if g, ok := x.X.(*ssa.Global); ok && x.Op == token.MUL {
			if init := e.initial(g); init != nil {
				return e.patternOf(init)
			}
		}
	case *ssa.Extract:
		return e.patternOf(x.Tuple)
	case *ssa.Call:
		if s := newSite(x.Block(), x); known.CompilesPattern(s.name) {
			return stringOf(s.ops[0])
		}
	}
	return "", false
}

// matchesOnly reports whether everything that a pattern matches as a whole is
// made of characters that are allowed. With plainRune they mean nothing to a
// shell, SQL, a path's parent or a URL.
func matchesOnly(pattern string, allowed func(rune) bool) bool {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil || re.Op != syntax.OpConcat || len(re.Sub) < 2 {
		return false
	}
	first, last := re.Sub[0].Op, re.Sub[len(re.Sub)-1].Op
	if first != syntax.OpBeginText || last != syntax.OpEndText {
		return false
	}
	return consistsOf(re, allowed)
}

// plainRunes are the characters besides letters and digits that a harmless
// pattern may match.
const plainRunes = "-_.:@+,"

// consistsOf reports whether an expression matches allowed characters only.
// What is written out in it need not be a digit, as it does not vary.
func consistsOf(re *syntax.Regexp, allowed func(rune) bool) bool {
	switch re.Op {
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return false
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			if !plainRune(r) {
				return false
			}
		}
	case syntax.OpCharClass:
		for i := 0; i+1 < len(re.Rune); i += 2 {
			lo, hi := re.Rune[i], re.Rune[i+1]
			if hi-lo > 64 || hi > 0x7f {
				return false
			}
			for r := lo; r <= hi; r++ {
				if !allowed(r) {
					return false
				}
			}
		}
	}
	for _, s := range re.Sub {
		if !consistsOf(s, allowed) {
			return false
		}
	}
	return true
}

// digit reports whether r is a digit of a number or digest.
func digit(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'f' || 'A' <= r && r <= 'F'
}

func plainRune(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune(plainRunes, r)
}
