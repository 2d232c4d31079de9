package taint

import (
	"encoding/binary"
	"go/token"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"
)

// -- guards that tell tools apart --

// A nameTest is a branch that asks for the name of the tool that is called: the
// names in set go to successor to, all others to the other one.
type nameTest struct {
	set []string
	to  int
}

// maxClasses bounds the groups of tools that a function tells apart; with more
// it is judged for all tools at once.
const maxClasses = 64

// byName computes how the next function is called for each group of tools that
// the function tells apart.
func (o *checking) byName(g *Guard) {
	if g.Next == NotCalled {
		return // it is no wrapper
	}
	tests := map[*ssa.BasicBlock]nameTest{}
	among := map[string][]byte{} // by name: the tests that it is in the set of
	for _, b := range o.f.fn.Blocks {
		if cond := condition(b); cond != nil {
			if t, ok := o.f.nameTest(cond); ok {
				for _, n := range t.set {
					among[n] = binary.AppendUvarint(among[n], uint64(len(tests)))
				}
				tests[b] = t
			}
		}
	}
	if len(tests) == 0 {
		return // all tools are alike to it
	}
	groups := map[string][]string{}
	for _, n := range slices.Sorted(maps.Keys(among)) {
		groups[string(among[n])] = append(groups[string(among[n])], n)
	}
	if len(groups) > maxClasses {
		return
	}
	g.Next = o.next(tests, "")
	keys := slices.SortedFunc(maps.Keys(groups), func(x, y string) int { return strings.Compare(groups[x][0], groups[y][0]) })
	for _, k := range keys {
		g.Names = append(g.Names, NamedNext{groups[k], o.next(tests, groups[k][0])})
	}
}

// next says how the next function is called for the tool of that name.
func (o *checking) next(tests map[*ssa.BasicBlock]nameTest, name string) Next {
	in := o.states(others(tests, name))
	out := NotCalled
	for i, ps := range o.points {
		for _, p := range ps {
			switch {
			case !p.next || in[i] == unreached:
			case in[i] == checked || p.claims:
				out = max(out, GuardedNext)
			default:
				out = OpenNext
			}
		}
	}
	if out == NotCalled {
		return GuardedNext // the tool cannot be called at all
	}
	return out
}

// nameTest reports whether cond asks for the name of the tool that is called.
func (f *frame) nameTest(cond ssa.Value) (nameTest, bool) {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			t, ok := f.nameTest(c.X)
			t.to = 1 - t.to
			return t, ok
		}
	case *ssa.BinOp:
		return f.nameCompared(c)
	case *ssa.Lookup: // a set of names
		return f.nameIn(c.X, c.Index)
	case *ssa.Extract:
		if l, ok := c.Tuple.(*ssa.Lookup); ok && c.Index == 1 {
			return f.nameIn(l.X, l.Index)
		}
	case *ssa.Call:
		s := f.e.site(c.Block(), c)
		if s.name == "slices.Contains" && len(s.ops) == 2 {
			return f.nameIn(s.ops[0], s.ops[1])
		}
	}
	return nameTest{}, false
}

// nameCompared is nameTest for comparisons: with a constant, or of what a table
// has for the name with nothing.
func (f *frame) nameCompared(c *ssa.BinOp) (nameTest, bool) {
	if x, text, eq := comparedWith(c); text != "" && f.toolName(x) {
		return nameTest{[]string{text}, side(eq)}, true
	}
	x, zero := c.X, c.Y
	if isLen(x) {
		x = x.(*ssa.Call).Call.Args[0]
		k, ok := constOf(zero)
		if !ok || k.ExactString() != "0" {
			return nameTest{}, false
		}
	} else if !emptyString(zero) && !isNil(zero) {
		return nameTest{}, false
	}
	if e, ok := x.(*ssa.Extract); ok && e.Index == 0 {
		x = e.Tuple
	}
	l, ok := x.(*ssa.Lookup)
	if !ok {
		return nameTest{}, false
	}
	t, ok := f.nameIn(l.X, l.Index)
	t.to = side(c.Op == token.NEQ || c.Op == token.GTR)
	return t, ok
}

// side is the successor that is taken when what a condition asks is so.
func side(eq bool) int {
	if eq {
		return 0
	}
	return 1
}

// nameIn is nameTest for a collection of names.
func (f *frame) nameIn(list, name ssa.Value) (nameTest, bool) {
	if !f.toolName(name) {
		return nameTest{}, false
	}
	set, ok := f.e.constElems(list)
	return nameTest{set, 0}, ok
}

// toolName reports whether v is the name of the tool that is called.
func (f *frame) toolName(v ssa.Value) bool {
	found, other := false, false
	f.set(v).symbolic("", func(v visit) {
		if o := v.l.obj; (o.kind == Param || o.kind == Free) && strings.HasSuffix(string(v.l.path), ".Params.Name") {
			found = true
		} else {
			other = true
		}
	})
	return found && !other
}

// tableByName reports whether cond asks what a table has for the tool that is
// called, and the table is not written in the source: it was filled where the
// tools were registered.
func (f *frame) tableByName(cond ssa.Value, depth int) bool {
	if depth > 6 {
		return false
	}
	switch c := cond.(type) {
	case *ssa.Lookup:
		return f.toolName(c.Index)
	case *ssa.Extract:
		return f.tableByName(c.Tuple, depth+1)
	case *ssa.UnOp:
		return f.tableByName(c.X, depth+1)
	case *ssa.BinOp:
		return f.tableByName(c.X, depth+1) || f.tableByName(c.Y, depth+1)
	case *ssa.Call:
		return isLen(c) && f.tableByName(c.Call.Args[0], depth+1)
	}
	return false
}
