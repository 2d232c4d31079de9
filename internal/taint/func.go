package taint

import (
	"fmt"
	"go/constant"
	"go/token"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/ssalazy"
)

// maxRounds bounds the passes over the instructions of one function. Sets are
// nearly always stable after three; a function that needs more loses flows.
const maxRounds = 12

// A frame is the analysis of one function.
type frame struct {
	e  *engine
	fn *ssa.Function
	*layout
	steps   []step // the instructions of the blocks
	clock   clock
	vals    map[ssa.Value]*set
	objects map[objectKey]*object
	params  []*object
	frees   []*object
	results []*set
	guards  *guards
	changed bool
	final   bool // sets are stable: record hits
	sum     *Summary
	fuel    int // work left
	returns map[returnedKey]*object
	owned   map[Origin][]Part       // see selectedBy
	passed  []passage               // by block, see behindDenial
	kept    map[putKey]bool         // recorded
	chosen  map[ssa.Value]ssa.Value // elements of lists, by what they are found by
	hits    map[hitKey]int          // place in the hits recorded
	used    map[useKey]int          // place in the uses recorded
	picked  map[pickKey]int         // place in the picks recorded
	lists   []ssa.Value             // see handedList
	travels map[*object]*object     // see portable
	found   []visit                 // room for a list in the making, see binding.found

	readings  map[ssa.Value]lastRead  // by lastStored
	positions map[ssa.Instruction]int // by position
	privates  map[ssa.Value]*private  // by lastStored; nil for what others can write to

	classified []condClass              // by classes
	scoped     bool                     // there is a scope check among them
	recording  map[*ssa.BasicBlock]bool // by records
	vouching   bool                     // something here is claims, or may be
	measured   *bool                    // by measures
	trusted    []string                 // keys, by trust
}

// An objectKey names an object of a frame: the instruction that makes it, or
// the kind and name of a source.
type objectKey struct {
	at   any
	kind Kind
	name string
	n    int
}

type returnedKey struct {
	call ssa.Instruction
	obj  *object
	path Path
}

func newFrame(e *engine, fn *ssa.Function, lim *limits) *frame {
	f := &frame{
		e: e, fn: fn, layout: e.layoutOf(fn),
		vals:      map[ssa.Value]*set{},
		objects:   map[objectKey]*object{},
		returns:   map[returnedKey]*object{},
		hits:      map[hitKey]int{},
		used:      map[useKey]int{},
		kept:      map[putKey]bool{},
		privates:  map[ssa.Value]*private{},
		readings:  map[ssa.Value]lastRead{},
		positions: map[ssa.Instruction]int{},
		picked:    map[pickKey]int{},
		recording: map[*ssa.BasicBlock]bool{},
		sum:       &Summary{},
		clock:     clock{limits: lim},
	}
	f.refuel()
	f.findSteps()
	for i := range fn.Params {
		f.params = append(f.params, f.newObject(Param, i, ""))
	}
	for i := range fn.FreeVars {
		f.frees = append(f.frees, f.newObject(Free, i, ""))
	}
	for range fn.Signature.Results().Len() {
		f.results = append(f.results, &set{})
	}
	return f
}

// run analyses the function and returns its summary.
func (f *frame) run() *Summary {
	f.guards = newGuards(f)
	f.chosen = f.searches()
	f.solve()
	if f.guards.learn() { // comparisons with claims are known only now
		f.solve()
	}
	f.checkFuel()
	f.final = true
	f.refuel()
	f.pass()
	f.checkFuel()
	f.export()
	f.sum.Valid = f.guards.validates()
	f.sum.Picks = append(f.sum.Picks, f.picks()...)
	f.noteIdentity()
	f.sum.Guard = f.guardSummary()
	if g := &f.sum.Guard; max(len(g.Writes), len(g.Stores), len(g.Reads)) == maxTouches {
		f.e.bound(boundTouches, f.fn)
	}
	f.sum.Does = f.does()
	f.sum.Drops = f.dropping()
	f.e.findGated(f)
	f.sum.sort()
	return f.sum
}

// Work is counted in cells that are moved. What a function may use grows with
// its length and with nothing else; one that runs out, because its values are
// tangled, is left as it is, which errs towards silence.
const (
	fuelBase   = 20000
	fuelInstr  = 120
	fuelVisits = 16 // what is found when sets are read costs as much as one cell
)

func (f *frame) refuel() {
	f.fuel = fuelBase
	for _, b := range f.fn.Blocks {
		f.fuel += fuelInstr * len(b.Instrs)
	}
}

// checkFuel notes when the work was not finished.
func (f *frame) checkFuel() {
	if f.fuel < 0 {
		f.e.bound(boundFuel, f.fn)
	}
}

// solve evaluates all instructions until nothing changes.
func (f *frame) solve() {
	for i := range f.steps {
		f.steps[i].done = 0
	}
	for range maxRounds {
		f.changed = false
		f.pass()
		if !f.changed {
			return
		}
	}
	f.e.bound(boundRounds, f.fn)
}

// -- values --

// object returns the object of the frame with the given key, making it once.
func (f *frame) object(k objectKey) *object {
	o := f.objects[k]
	if o == nil {
		o = f.newObject(k.kind, 0, k.name)
		f.objects[k] = o
		if !f.vouching && (k.kind == Claims || k.kind == Verdict || k.kind == Keyed) {
			f.vouching, f.changed = true, true
			for i := range f.steps {
				f.steps[i].done = 0 // each may ask for it
			}
		}
	}
	return o
}

// source returns the symbolic object for claims or replies from name.
func (f *frame) source(kind Kind, name string) *object {
	return f.object(objectKey{kind: kind, name: name})
}

// set returns what v holds, for an instruction that reads it.
func (f *frame) set(v ssa.Value) *set {
	s := f.held(v)
	s.noted()
	return s
}

// held returns what v holds.
func (f *frame) held(v ssa.Value) *set {
	if s := f.vals[v]; s != nil {
		return s
	}
	s := &set{} // gets its clock when what it starts with is in it
	f.vals[v] = s
	switch v := v.(type) {
	case *ssa.Parameter:
		for i, p := range f.fn.Params {
			if p == v {
				s.add(cell{item: item{"", label{obj: f.params[i]}}, marks: f.e.typeMarks(v.Type()), pos: v.Pos()})
				if name := typeName(v.Type()); known.IsClaims(name) {
					s.add(cell{item: item{"", label{obj: f.source(Claims, name)}}, pos: v.Pos()})
				}
			}
		}
	case *ssa.FreeVar:
		for i, p := range f.fn.FreeVars {
			if p == v {
				s.add(cell{item: item{"", label{obj: f.frees[i]}}, marks: f.e.typeMarks(v.Type()), pos: v.Pos()})
			}
		}
	case *ssa.Function:
		o := f.object(objectKey{at: v, kind: function})
		o.fn = &funcValue{fn: v}
		s.add(cell{item: item{"", label{obj: o}}})
	case *ssa.Global:
		o := f.object(objectKey{at: v, kind: local})
		s.add(cell{item: item{"", label{obj: o}}})
		if name := v.String(); known.Input(name) { // no station: drivers place what is in other packages differently
			f.remember(label{obj: o}, cell{item: item{"", label{obj: f.source(Sourced, name)}}})
		}
	}
	s.clock = &f.clock
	return s
}

// put adds a cell to what v holds.
func (f *frame) put(v ssa.Value, c cell) {
	f.fuel--
	c.marks |= f.e.typeMarks(v.Type())
	f.add(f.held(v), c)
}

// add adds a cell to a set of the frame.
func (f *frame) add(s *set, c cell) {
	switch s.add(c) {
	case grown:
		f.changed = true
	case full:
		f.e.bound(boundItems, f.fn)
	}
}

// copy lets dst hold what src holds, moved below at.
func (f *frame) copy(b *ssa.BasicBlock, dst, src ssa.Value, at Path, marks known.Marks, words string) {
	marks |= f.guards.marks(src, b)
	s := f.set(src)
	for i, n := 0, len(s.cells); i < n; i++ {
		c := s.cells[i]
		f.put(dst, cell{item: item{at.join(c.at), c.label}, marks: c.marks | marks, prev: whence{cell: c}, pos: ssalazy.Position(dst), words: words})
	}
}

// project lets dst hold the part elem of src.
func (f *frame) project(b *ssa.BasicBlock, dst, src ssa.Value, elem, at Path, words string) {
	marks := f.guards.marks(src, b)
	s := f.set(src)
	for i, n := 0, len(s.cells); i < n; i++ {
		c := s.cells[i]
		rest, above, ok := c.at.TrimPrefix(elem)
		if !ok {
			continue // another part
		}
		f.put(dst, cell{
			item:  item{at.join(rest), c.label.at(above)},
			marks: c.marks | marks, prev: whence{cell: c}, pos: ssalazy.Position(dst), words: words,
		})
	}
}

// store puts what val holds into what addr refers to, at path below it.
func (f *frame) store(b *ssa.BasicBlock, addr ssa.Value, path Path, val ssa.Value) {
	marks := f.guards.marks(val, b)
	s := f.set(val)
	f.targets(f.set(addr), path, loaded(addr), func(l label) {
		for i, n := 0, len(s.cells); i < n; i++ {
			c := s.cells[i]
			f.remember(l, cell{item: item{c.at, c.label}, marks: c.marks | marks | f.e.typeMarks(val.Type()), prev: whence{cell: c}, pos: ssalazy.Position(val)})
		}
	})
}

// targets calls do for each place that the part path of a reference means.
// What is stored on the way there is followed; what is stored in the place
// itself only if the reference was itself read from memory, as a pointer and
// what it points at are not told apart otherwise.
func (f *frame) targets(s *set, path Path, follow bool, do func(label)) {
	var p pointees
	for _, c := range s.cells {
		below, above, ok := c.at.TrimPrefix(path)
		if !ok || below != "" || c.obj.kind == function || c.derived {
			continue // another part
		}
		p.add(c.label.at(above), follow)
	}
	if len(p.list) >= maxTargets {
		f.e.bound(boundTargets, f.fn)
	}
	for _, l := range p.list {
		do(l)
	}
}

// maxTargets bounds the places that one store writes to; more are missed.
const maxTargets = 24

// pointees are the places that a reference means: few enough to look through.
type pointees struct{ list []label }

// add adds l and the places that references stored at or above it lead to.
func (p *pointees) add(l label, follow bool) {
	if len(p.list) >= maxTargets || slices.Contains(p.list, l) {
		return
	}
	p.list = append(p.list, l)
	l.obj.memory.noted()
	for _, c := range l.obj.memory.cells {
		below, above, ok := c.at.TrimPrefix(l.path)
		if !ok || below != "" || c.obj.kind == function || c.derived || above == "" && !follow {
			continue // another part, or the place that is overwritten
		}
		p.add(c.label.at(above), false)
	}
}

// loaded reports whether a reference was read from memory.
func loaded(addr ssa.Value) bool {
	switch a := addr.(type) {
	case *ssa.UnOp, *ssa.Lookup, *ssa.Extract, *ssa.TypeAssert:
		return true
	case *ssa.Phi:
		for _, e := range a.Edges {
			if _, ok := e.(*ssa.Phi); !ok && loaded(e) {
				return true
			}
		}
	case *ssa.MakeInterface:
		return loaded(a.X)
	case *ssa.ChangeType:
		return loaded(a.X)
	case *ssa.ChangeInterface:
		return loaded(a.X)
	}
	return false
}

// remember stores c, whose `at` is relative to l, in the memory of l's object.
func (f *frame) remember(l label, c cell) {
	f.fuel--
	c.at = l.path.join(c.at)
	if c.obj == l.obj && c.at == c.path {
		return // it already holds itself
	}
	f.add(&l.obj.memory, c)
}

// -- constants --

// constOf returns the constant that v is, looking through conversions.
func constOf(v ssa.Value) (constant.Value, bool) {
	switch v := v.(type) {
	case *ssa.Const:
		return v.Value, v.Value != nil
	case *ssa.MakeInterface:
		return constOf(v.X)
	case *ssa.ChangeType:
		return constOf(v.X)
	case *ssa.Convert:
		return constOf(v.X)
	}
	return nil, false
}

// stringOf returns the constant string that v is.
func stringOf(v ssa.Value) (string, bool) {
	if c, ok := constOf(v); ok && c.Kind() == constant.String {
		return constant.StringVal(c), true
	}
	return "", false
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

func emptyString(v ssa.Value) bool {
	s, ok := stringOf(v)
	return ok && s == ""
}

// isLen reports whether v is a call of the built-in len.
func isLen(v ssa.Value) bool {
	c, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	b, ok := c.Call.Value.(*ssa.Builtin)
	return ok && b.Name() == "len"
}

// -- positions --

// where returns "file.go:12" for pos.
func (e *engine) where(pos token.Pos) string {
	if !pos.IsValid() {
		return ""
	}
	at, ok := e.places[pos]
	if !ok {
		p := e.pass.Fset.Position(pos)
		at = fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)
		e.places[pos] = at
	}
	return at
}

// steps returns the way from the origin to w, in order.
func (e *engine) steps(w whence) []Step {
	var room [2 * maxSteps]Step
	rev := room[:0]
	for w.cell != nil {
		c, via, before := w.last()
		w = before
		for i := len(via) - 1; i >= 0; i-- {
			rev = append(rev, via[i])
		}
		if c.words != "" && c.pos.IsValid() {
			rev = append(rev, Step{At: e.where(c.pos), Words: c.words, pos: c.pos})
		}
	}
	out := slices.Grow([]Step(nil), len(rev))
	for i := len(rev) - 1; i >= 0; i-- {
		if n := len(out); n > 0 && out[n-1].At == rev[i].At && out[n-1].Words == rev[i].Words {
			continue // the same station twice
		}
		out = append(out, rev[i])
	}
	if len(out) > maxSteps {
		out = append(out[:maxSteps/2:maxSteps/2], out[len(out)-maxSteps/2:]...)
	}
	return out
}

// maxSteps bounds the stations of a flow in messages and facts; the middle of
// a longer flow is left out.
const maxSteps = 10
