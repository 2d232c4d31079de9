package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- answers that are written into what the program hands over --

// rows lets what a call fills with rows of a database be a reply. A row that is
// taken apart into strings and numbers is names, ids and counts far more often than
// texts.
func (f *frame) rows(s *site) {
	if len(known.ModelsOf(s.name)) > 0 {
		return // what the query answered is followed through it
	}
	for _, r := range known.RowsOf(s.name) {
		if r.Out.IsResult() {
			if s.dst != nil {
				f.arrive(s, r.Out, Reply, "answered by "+s.obj.Name())
			}
			continue
		}
		op := s.operand(r.Out)
		if op == nil {
			continue // a shorter signature of another version
		}
		c := cell{item: item{"", label{obj: f.source(Reply, s.name)}}, pos: s.instr.Pos(), words: "answered by " + s.obj.Name()}
		dests := []ssa.Value{op}
		if s.sig.Variadic() && op == s.ops[len(s.ops)-1] {
			dests = nil
			columns := written(op)
			for i := range len(columns) {
				if columns[i] != nil {
					dests = append(dests, columns[i])
				}
			}
			if dests == nil { // a list that is made elsewhere: pointers to all columns
				f.targets(f.set(op), anyElem, true, func(l label) { f.remember(l, c) })
			}
		}
		for _, d := range dests {
			if holdsRows(d) {
				f.targets(f.set(d), "", loaded(d), func(l label) { f.remember(l, c) })
			}
		}
	}
}

// holdsRows reports whether what a destination points at can hold more than one
// string, number or time.
func holdsRows(dest ssa.Value) bool {
	if mi, ok := dest.(*ssa.MakeInterface); ok {
		dest = mi.X
	}
	t := dest.Type()
	p, ok := t.Underlying().(*types.Pointer)
	if !ok {
		_, isMap := t.Underlying().(*types.Map)
		return isMap
	}
	switch u := p.Elem().Underlying().(type) {
	case *types.Basic:
		return false
	case *types.Slice:
		return !isString(u.Elem())
	case *types.Struct:
		return !known.Std(packageOf(p.Elem())) // sql.NullString, time.Time
	}
	return true
}

// packageOf returns the import path of the package that a named type is declared in.
func packageOf(t types.Type) string {
	if n, ok := types.Unalias(t).(*types.Named); ok && n.Obj().Pkg() != nil {
		return n.Obj().Pkg().Path()
	}
	return ""
}

// replyField lets what is stored in a field that a peer writes into hold a reply:
// cmd.Stdout = &buf.
func (f *frame) replyField(st *ssa.Store) {
	fa, ok := st.Addr.(*ssa.FieldAddr)
	if !ok {
		return
	}
	t := fa.X.Type().Underlying().(*types.Pointer).Elem()
	str, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	row := known.ReplyFieldOf(fieldName(t, str.Field(fa.Field).Name()))
	if row == nil {
		return // another field
	}
	c := cell{item: item{"", label{obj: f.source(Reply, row.By)}}, pos: st.Pos(), words: "answered by a process"}
	f.targets(f.set(st.Val), "", false, func(l label) { f.remember(l, c) })
}
