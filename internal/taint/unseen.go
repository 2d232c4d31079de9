package taint

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- callees that cannot be seen --

// unseen applies the defaults for code that cannot be seen. A function without
// a context whose result bears text is taken to transform the text it is given;
// one that takes a context, and a pointer method of a third-party type that can
// fail, is taken to talk to somebody: what it answers is a reply, not the
// argument (though the argument had a part in it).
func (f *frame) unseen(s *site) {
	if f.final {
		f.uses(s)
	}
	f.callbacks(s)
	if s.dst == nil {
		return
	}
	if f.judges(s) {
		f.verdictResults(s)
	}
	f.decisionResult(s)
	talks := f.e.talks(s)
	if !talks && f.e.gets(s) {
		f.project(s.b, s.dst, s.ops[0], getter(s.obj.Name()), s.at(known.R0), "what "+s.obj.Name()+" gives back")
		return
	}
	res := s.sig.Results()
	for i := range res.Len() {
		t := res.At(i).Type()
		if isError(t) {
			continue // errors of unseen code do not quote their input
		}
		at := s.at(known.R0 + known.Pos(i))
		if talks && f.e.answers(s) && !isNames(t) {
			f.put(s.dst, cell{item: item{at, label{obj: f.source(Reply, s.name)}}, pos: s.instr.Pos(), words: "answered by " + s.obj.Name()})
		}
		var marks known.Marks
		if talks || s.finds(t) {
			marks = known.Opaque
		}
		if talks && s.obj != nil && s.obj.Pkg() != nil && known.AsksModel(s.obj.Pkg().Path()) {
			marks |= known.Generated
		}
		for _, op := range s.ops {
			if !isContext(op.Type()) {
				f.whole(s, op, at, marks|f.e.typeMarks(t)|s.partOf(op))
			}
		}
	}
}

// gets reports whether a call is one of a getter that the program declares and that
// nobody in sight implements: what it gives back is a part of its receiver.
func (e *engine) gets(s *site) bool {
	if !s.common.IsInvoke() || s.sig.Params().Len() > 0 || s.obj.Pkg() == nil || !e.analysedPackage(s.obj.Pkg()) {
		return false
	}
	res := s.sig.Results()
	return res.Len() == 1 || res.Len() == 2 && types.Identical(res.At(1).Type(), types.Typ[types.Bool])
}

// finds reports whether a call of an interface method is taken to look up what
// it returns, of type t: it is handed nothing but text and numbers, and a struct
// comes back.
func (s *site) finds(t types.Type) bool {
	if !s.common.IsInvoke() {
		return false
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if _, ok := t.Underlying().(*types.Struct); !ok {
		return false
	}
	for _, op := range s.common.Args {
		if _, ok := op.Type().Underlying().(*types.Basic); !ok && !isContext(op.Type()) {
			return false
		}
	}
	return true
}

// isNames reports whether t is a string or a list of them: as the answer of a
// peer they are names, ids and codes far more often than texts.
func isNames(t types.Type) bool {
	if l, ok := t.Underlying().(*types.Slice); ok {
		t = l.Elem()
	}
	return isString(t)
}

// answers reports whether what a call that reaches a peer returns is the answer of
// that. A function that is handed a context and nothing else reads what the context
// carries, a file is no peer, and the standard library talks where a row says so.
func (e *engine) answers(s *site) bool {
	if s.obj == nil {
		return false
	}
	switch e.effect(s) {
	case known.Network, known.Database, known.ProcessRun:
		return true
	case known.Unseen:
		return len(s.ops) > 1 || !isContext(s.ops[0].Type())
	case known.NoEffect: // a session asks the caller, a client a server
		return s.recv && s.takesContext() && s.obj.Pkg() != nil && known.IsSDK(s.obj.Pkg().Path())
	}
	return false
}

// partOf returns the mark of what a callee that cannot be seen makes of v: of a
// structure it need not be all, unless that is what the method is for.
func (s *site) partOf(v ssa.Value) known.Marks {
	if s.obj != nil && known.PrintsAll(s.obj.Name()) {
		return 0
	}
	t := v.Type().Underlying()
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem().Underlying()
	}
	switch t.(type) {
	case *types.Struct, *types.Map:
		return known.Part
	case *types.Interface:
		if s.recv && v == s.ops[0] {
			return known.Part
		}
	}
	return 0
}

// judges reports whether unseen code is handed claims and decides nothing but
// allow or deny: a policy engine, or a function that the program was given. A
// write under the caller's name that returns only an error looks the same, which
// errs towards silence; a database is none.
func (f *frame) judges(s *site) bool {
	if !onlyVerdict(s.sig.Results()) || s.obj != nil && listed(s) == known.Database {
		return false
	}
	for _, op := range s.ops {
		if !isContext(op.Type()) && f.holdsClaims(op) {
			return true
		}
	}
	return false
}

// onlyVerdict reports whether results are errors and bools and nothing else.
func onlyVerdict(res *types.Tuple) bool {
	for i := range res.Len() {
		t := res.At(i).Type()
		if b, ok := t.Underlying().(*types.Basic); !isError(t) && !(ok && b.Kind() == types.Bool) {
			return false
		}
	}
	return res.Len() > 0
}

// takesContext reports whether the callee takes a context.
func (s *site) takesContext() bool {
	for p := range s.sig.Params().Variables() {
		if isContext(p.Type()) {
			return true
		}
	}
	return false
}

// talks reports whether a call of unseen code is taken to reach a peer.
func (e *engine) talks(s *site) bool {
	if s.takesContext() {
		return true
	}
	sig := s.sig
	switch e.effect(s) {
	case known.Network, known.FileSystem, known.ProcessRun, known.Database:
		return true
	}
	if s.obj == nil || s.obj.Pkg() == nil || known.Std(s.obj.Pkg().Path()) || !s.recv || listed(s) == known.NoEffect {
		return false // a parser that can fail talks to nobody
	}
	n := sig.Results().Len()
	return n > 0 && isError(sig.Results().At(n-1).Type()) && (s.common.IsInvoke() || isPointer(s.ops[0].Type()))
}

func isPointer(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok
}

var errorType = types.Universe.Lookup("error").Type()

func isError(t types.Type) bool { return types.Identical(t, errorType) }

func isContext(t types.Type) bool {
	n, ok := types.Unalias(t).(*types.Named)
	return ok && n.Obj().Name() == "Context" && n.Obj().Pkg() != nil && n.Obj().Pkg().Path() == "context"
}
