package taint

import (
	"golang.org/x/tools/go/ssa"
)

// -- which instructions are evaluated again --

// The instructions of a function are evaluated in rounds until no set changes,
// and one whose sets did not change since it was evaluated is left out: after the
// first round what is left are loops and what is stored behind a reader's back.

// A step is one instruction and what is known of its last evaluation.
type step struct {
	block *ssa.BasicBlock
	instr ssa.Instruction
	done  int    // when it was evaluated last; 0: never
	read  []*set // what it read then
}

// A clock counts the evaluations and the changes of sets in one frame.
type clock struct {
	now    int
	step   *step // being evaluated, if any
	visits int   // things found when sets were read
	limits *limits
}

// changed notes that s is not what it was.
func (s *set) changed() {
	if s.clock != nil {
		s.clock.now++
		s.grown = s.clock.now
	}
}

// noted says that the step that is being evaluated reads s.
func (s *set) noted() {
	if s.clock == nil || s.clock.step == nil || s.seen == s.clock.step.done {
		return
	}
	s.seen = s.clock.step.done
	s.clock.step.read = append(s.clock.step.read, s)
}

// stale reports whether evaluating the step again can come to something else.
func (st *step) stale() bool {
	if st.done == 0 {
		return true
	}
	for _, s := range st.read {
		if s.grown > st.done {
			return true
		}
	}
	return false
}

// findSteps lists the instructions, in the order of the layout.
func (f *frame) findSteps() {
	n := 0
	for _, b := range f.blocks {
		n += len(b.Instrs)
	}
	f.steps = make([]step, 0, n)
	for _, b := range f.blocks {
		for _, instr := range b.Instrs {
			f.steps = append(f.steps, step{block: b, instr: instr})
		}
	}
}

// pass evaluates the instructions once: those that are stale, or at the end
// those that say something about the function.
func (f *frame) pass() {
	for i := range f.steps {
		st := &f.steps[i]
		if f.final && !tells(st.instr) || !f.final && !st.stale() {
			continue // nothing new
		}
		f.clock.now++
		st.done, st.read = f.clock.now, st.read[:0]
		f.clock.step = st
		f.instr(st.block, st.instr)
		f.clock.step = nil
		f.fuel -= f.clock.visits / fuelVisits
		f.clock.visits %= fuelVisits
	}
}

// tells reports whether an instruction does more than move values.
func tells(instr ssa.Instruction) bool {
	switch i := instr.(type) {
	case ssa.CallInstruction, *ssa.MakeClosure, *ssa.Store, *ssa.MapUpdate, *ssa.Lookup, *ssa.Panic:
		return true
	case *ssa.BinOp:
		return comparesTexts(i)
	}
	return false
}
