package toolindex

import (
	"slices"
)

// A machine runs portable code on abstract values. A branch whose condition is
// not known is taken both ways, one after the other, and what they leave is
// joined where they meet; a loop over a known collection runs once per element.
// So a tool and its handler taken from one table element stay together.
type machine struct {
	fns     map[string]*Fn
	methods map[string]*Method // by Type + " " + Name
	globals map[string]*cell
	events  []*event
	sdk     *sdk

	incomplete []Incomplete
	unknowns   []Incomplete // where only a value is not known
	under      string       // key of the function in which the evaluation that is going on started

	step      int // counts the work: instructions run and values copied
	limit     int // where the evaluation that is going on ends
	whole     int // limit, but for that of a call of a function that handles no tools
	fuel      int // where all evaluation of the package ends, but for the floors
	alts      int
	weakSince int      // stores to cells made before this step keep the old value as well; 0: none
	undo      []change // of what was there before the current root
	rootStep  int
	created   []*function // function literals evaluated since the root began
	called    map[string]bool
	servers   []*server            // made since the root began
	kept      map[string][]*server // servers stored in a field, by "type.field"
	symbols   map[symbol]val       // what was stored behind parameters since the root began
	loops     map[loop][]bool      // the blocks of loops, as far as they were asked for

	registries map[string]*registry // by variable
	offered    map[*cell]bool       // elements of registries that were seen
	described  []said               // structs and maps that have the schema of a tool; see describes
}

// A frame is one call.
type frame struct {
	fn     *Fn
	caller *frame
	at     *Instr // the call in caller; nil for a root
	args   []val
	frees  []val
	regs   []val
	rets   val
	left   bool    // has returned
	fired  [][]int // for each block, the predecessors that jumped to it since it ran
	wait   []int   // blocks that were jumped to, in order
	sure   []bool  // the block's last branch was decided
	rounds []int
	depth  int
	types  [][]Field    // of the type arguments
	has    map[int]bool // whether the map element in a register is there
}

// newMachine returns a machine that knows the given code.
func newMachine(sdk *sdk) *machine {
	return &machine{fns: map[string]*Fn{}, methods: map[string]*Method{}, globals: map[string]*cell{}, sdk: sdk, called: map[string]bool{}, kept: map[string][]*server{}, loops: map[loop][]bool{}, symbols: map[symbol]val{}, registries: map[string]*registry{}, offered: map[*cell]bool{}}
}

// add makes code known. A dependency that had no room for a function may stand
// beside one that has its code.
func (m *machine) add(c *code) {
	for _, f := range c.funcs {
		if old := m.fns[f.Key]; old == nil || len(old.Blocks) == 0 && !old.Sketch && len(f.Blocks) > 0 {
			m.fns[f.Key] = f
		}
	}
	for _, x := range c.methods {
		m.methods[x.Type+" "+x.Name] = x
	}
}

// cell returns a new variable.
func (m *machine) cell(v val) *cell { return &cell{v: v, born: m.step} }

// run evaluates f as a call of fn from at in caller and returns its result: a
// single value, a tuple, or nil.
func (m *machine) run(f *Fn, fn *function, args []val, at *Instr, caller *frame) val {
	fr := &frame{fn: f, caller: caller, at: at, args: args, frees: fn.binds}
	switch {
	case fn.frame != nil:
		fr.types = fn.frame.types // of the function that the literal stands in
	case at != nil && at.Op == opCall:
		fr.types = at.Types
	}
	if caller != nil {
		fr.depth = caller.depth + 1
		m.called[f.Key] = true
	}
	n := 0
	for c := caller; c != nil; c = c.caller {
		if c.fn == f {
			n++
		}
	}
	switch {
	case fr.depth > maxDepth:
		m.cut(deepCalls)
	case n >= maxRecurse && f.Roles:
		m.cut(manySelf)
	}
	if fr.depth > maxDepth || n >= maxRecurse || n > 0 && !f.Touches || len(f.Blocks) == 0 || f.Sketch {
		return nil
	}
	if !f.Touches && !isInit(f.Key) && m.limit > m.step+maxPure {
		defer func(limit int) { m.limit = limit }(m.limit)
		m.limit = m.step + maxPure
	}
	fr.regs = make([]val, f.Regs)
	fr.fired = make([][]int, len(f.Blocks))
	fr.sure = make([]bool, len(f.Blocks))
	fr.rounds = make([]int, len(f.Blocks))
	fr.pend(0, -1)
	m.step += len(f.Blocks) + f.Regs/8
	for {
		b := m.next(fr)
		switch {
		case b < 0: // done
		case m.step >= m.whole:
			m.cut(manySteps)
		case m.step >= m.limit && !f.Touches:
			m.unknown(manyPure)
		}
		if b < 0 || m.step >= m.limit {
			return fr.rets
		}
		m.block(fr, b)
	}
}

// instance is in with the type arguments that fr was called with.
func (fr *frame) instance(in *Instr) *Instr {
	if len(in.Refs) == 0 || len(fr.types) == 0 {
		return in
	}
	out := *in
	out.Types = slices.Clone(in.Types)
	for i, ref := range in.Refs {
		if ref > 0 && ref <= len(fr.types) && i < len(out.Types) {
			out.Types[i] = fr.types[ref-1]
		}
	}
	return &out
}

// next returns the pending block to run: the first one in reverse postorder,
// but the header of a loop only when nothing inside the loop is pending.
func (m *machine) next(fr *frame) int {
	header := -1
	for _, b := range fr.wait {
		if !fr.again(b, fr.fired[b]) {
			if header >= 0 && !m.inLoop(fr.fn, header, b) {
				return header
			}
			return b
		}
		header = b // the innermost one comes last
	}
	return header
}

// again reports whether the pending jumps to b all come from inside its loop.
func (fr *frame) again(b int, edges []int) bool {
	return !slices.ContainsFunc(edges, func(from int) bool { return from < b })
}

// inLoop reports whether block b is in the loop with the given header.
func (m *machine) inLoop(f *Fn, header, b int) bool {
	key := loop{f, header}
	in := m.loops[key]
	if in == nil {
		in = make([]bool, len(f.Blocks))
		m.loops[key] = in
		m.step += len(in)
		todo := []int{}
		for _, p := range f.Blocks[header].Preds {
			if p >= header {
				todo = append(todo, p)
			}
		}
		in[header] = true
		for len(todo) > 0 {
			b := todo[len(todo)-1]
			todo = todo[:len(todo)-1]
			if b >= 0 && !in[b] {
				in[b] = true
				todo = append(todo, f.Blocks[b].Preds...)
			}
		}
	}
	return in[b]
}

// loop is the loop of a function that a block is the header of.
type loop struct {
	fn     *Fn
	header int
}

// block runs block b of fr and makes its successors pending.
func (m *machine) block(fr *frame, b int) {
	edges := fr.take(b)
	since := m.weakSince
	defer func() { m.weakSince = since }()
	if len(fr.wait) > 0 {
		m.weakSince = m.step + 1 // another way through the function leaves this block out
	}
	block := fr.fn.Blocks[b]
	m.phis(fr, block, edges)
	for _, in := range block.Instrs {
		m.step++
		switch in.Op {
		case opPhi:
		case opJump:
			m.jump(fr, b, block.Succs[0])
		case opIf:
			m.branch(fr, b, m.operand(fr, in.A[0]))
		case opReturn:
			m.leave(fr, in)
		case opPanic:
			return
		default:
			v := m.exec(fr, in)
			if in.Dst >= 0 {
				fr.regs[in.Dst] = v
			}
		}
	}
}

// phis sets the phis of a block that was reached over edges.
func (m *machine) phis(fr *frame, block *Block, edges []int) {
	var dst []int
	var vals []val
	for _, in := range block.Instrs {
		if in.Op != opPhi {
			break
		}
		var v val
		first := true
		for i, p := range block.Preds {
			if i >= len(in.A) || !slices.Contains(edges, p) {
				continue
			}
			w := m.operand(fr, in.A[i])
			if first {
				v, first = w, false
			} else {
				v = m.join(v, w)
			}
		}
		dst, vals = append(dst, in.Dst), append(vals, v)
	}
	m.correlate(vals)
	for i, d := range dst {
		fr.regs[d] = vals[i]
	}
}

// correlate gives the alternatives of the phis of one block the same choice:
// they are the same edges.
func (m *machine) correlate(vals []val) {
	var first *alt
	for i, v := range vals {
		a, ok := v.(*alt)
		switch {
		case !ok:
		case first == nil:
			first = a
		case len(a.vals) == len(first.vals):
			vals[i] = &alt{id: first.id, vals: a.vals}
		}
	}
}

// branch follows a condition: both ways unless it is known.
func (m *machine) branch(fr *frame, b int, cond val) {
	succs := fr.fn.Blocks[b].Succs
	c, ok := cond.(boolean)
	fr.sure[b] = ok
	if !ok {
		m.jump(fr, b, succs[0])
		m.jump(fr, b, succs[1])
	} else if c {
		m.jump(fr, b, succs[0])
	} else {
		m.jump(fr, b, succs[1])
	}
}

// jump makes block to pending. A loop whose condition is not known is entered
// again once, so that what its body collects is seen by what follows.
func (m *machine) jump(fr *frame, from, to int) {
	if to > from {
		fr.rounds[to] = 0
	} else {
		most := 1
		if fr.sure[to] {
			most = maxRounds
		}
		if fr.rounds[to] >= most {
			if most == maxRounds {
				m.cut(manyRounds)
			}
			return
		}
		if !fr.again(to, fr.fired[to]) || len(fr.fired[to]) == 0 {
			fr.rounds[to]++
		}
	}
	fr.pend(to, from)
}

// pend makes block b pending because of a jump.
func (fr *frame) pend(b, from int) {
	if i, ok := slices.BinarySearch(fr.wait, b); !ok {
		fr.wait = slices.Insert(fr.wait, i, b)
	}
	fr.fired[b] = append(fr.fired[b], from)
}

// take removes block b from what is pending, and returns the jumps to it.
func (fr *frame) take(b int) []int {
	if i, ok := slices.BinarySearch(fr.wait, b); ok {
		fr.wait = slices.Delete(fr.wait, i, i+1)
	}
	edges := fr.fired[b]
	fr.fired[b] = nil
	return edges
}

// leave adds the operands of a return to the results.
func (m *machine) leave(fr *frame, in *Instr) {
	var v val
	switch len(in.A) {
	case 0:
		return
	case 1:
		v = m.operand(fr, in.A[0])
	default:
		t := make(tuple, len(in.A))
		for i, a := range in.A {
			t[i] = m.operand(fr, a)
		}
		v = t
	}
	if !fr.left {
		fr.rets, fr.left = v, true
	} else {
		fr.rets = m.join(fr.rets, v)
	}
}

// operand evaluates an operand.
func (m *machine) operand(fr *frame, o Operand) val {
	switch o.K {
	case kReg:
		return fr.regs[o.N]
	case kParam:
		if int(o.N) < len(fr.args) {
			return fr.args[o.N]
		}
	case kFree:
		if int(o.N) < len(fr.frees) {
			return fr.frees[o.N]
		}
	case kGlobal:
		return m.global(o.S)
	case kFunc:
		f := &function{key: o.S}
		if g := m.fns[o.S]; g != nil && !g.Named && g.Roles {
			f.frame = fr // a literal that captures nothing
			m.created = append(m.created, f)
		}
		return f
	case kStr:
		return str(o.S)
	case kInt:
		return num(o.N)
	case kBool:
		return boolean(o.N != 0)
	case kZero:
		return zero{}
	}
	return nil
}
