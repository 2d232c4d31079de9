package toolindex

// -- parameters that an adapter of the program's own adds --

// An adapter takes a handler that wants more than the request, and makes one
// that an SDK can call: withCaller(func(ctx, request, caller)). What it adds is
// an argument when it comes out of the request (a decoded struct), and the
// program's own when it does not (who calls, a connection).

// maxAdapters bounds the functions through which a handler is handed on; what
// lies behind counts as arguments, which errs towards reporting.
const maxAdapters = 4

// A position is a parameter or a captured variable of a function, or a call in it.
type position struct {
	fn *Fn
	at Operand
	in *Instr
}

// added reports whether parameter i of the function with the given key, without
// its receiver, never comes out of a request: each adapter that the function is
// handed to in this package makes it itself, and so does whoever calls it here.
func (p *program) added(key string, i int) bool {
	if p.handedTo == nil {
		p.handedTo, p.calls, p.adds = map[string][]position{}, map[string][]position{}, map[addition]bool{}
		for _, f := range p.own {
			p.findHanded(f)
		}
	}
	return p.addedWithin(key, i, maxAdapters)
}

// An addition is a parameter of the function with a key.
type addition struct {
	key string
	i   int
}

// addedWithin is added for a chain of calls that is not longer than depth. What
// depends on itself counts as an argument.
func (p *program) addedWithin(key string, i, depth int) bool {
	if depth == 0 {
		return false
	}
	a := addition{key, i}
	if _, ok := p.adds[a]; !ok {
		p.adds[a] = false
		p.adds[a] = p.adding(key, i, depth)
	}
	return p.adds[a]
}

// adding is addedWithin without its memory.
func (p *program) adding(key string, i, depth int) bool {
	found := false
	for _, to := range p.handedTo[key] {
		if to.fn == nil {
			return false // registered itself, or kept somewhere
		}
		own, seen := p.makes(to, i, depth)
		if !own {
			return false
		}
		found = found || seen
	}
	for _, c := range p.calls[key] {
		at := i
		if g := p.m.fns[key]; g != nil && g.method() {
			at++
		}
		if at >= len(c.in.A) || p.fromRequest(c.fn, depth-1)(c.in.A[at]) {
			return false
		}
		found = true
	}
	return found
}

// findHanded notes which functions f hands to which parameters of functions that
// can be seen; what it does with one otherwise is noted as nil.
func (p *program) findHanded(f *Fn) {
	keys := map[int]string{} // by register: the function that it holds
	for _, b := range f.Blocks {
		for _, in := range b.Instrs {
			switch in.Op {
			case opClosure, opBound:
				keys[in.Dst] = in.S
			case opSame:
				if in.A[0].K == kReg && keys[int(in.A[0].N)] != "" {
					keys[in.Dst] = keys[int(in.A[0].N)]
					continue
				}
			}
			if in.Op == opCall {
				p.calls[in.S] = append(p.calls[in.S], position{fn: f, in: in})
			}
			for j, a := range in.A {
				key := ""
				switch {
				case a.K == kFunc:
					key = a.S
				case a.K == kReg:
					key = keys[int(a.N)]
				}
				if key == "" || in.Op == opCallValue && j == 0 {
					continue // no function, or called here
				}
				to := position{}
				if g := p.m.fns[in.S]; in.Op == opCall && g != nil && len(g.Blocks) > 0 {
					to = position{fn: g, at: Operand{K: kParam, N: int64(j)}}
				}
				p.handedTo[key] = append(p.handedTo[key], to)
			}
		}
	}
}

// makes reports whether every call of the function at a position gets parameter
// i from something else than a request, and whether there is any.
func (p *program) makes(at position, i, depth int) (own, seen bool) {
	if depth == 0 {
		return false, false
	}
	held := holding(at)
	from := p.fromRequest(at.fn, depth-1)
	for _, b := range at.fn.Blocks {
		for _, in := range b.Instrs {
			for j, a := range in.A {
				if !held(a) {
					continue // something else
				}
				switch g := p.m.fns[in.S]; {
				case in.Op == opCallValue && j == 0:
					if i+1 >= len(in.A) || from(in.A[i+1]) {
						return false, true
					}
					seen = true
				case (in.Op == opCall || in.Op == opClosure) && g != nil && len(g.Blocks) > 0:
					kind := kParam
					if in.Op == opClosure {
						kind = kFree
					}
					o, s := p.makes(position{fn: g, at: Operand{K: kind, N: int64(j)}}, i, depth-1)
					if !o && s {
						return false, true
					}
					seen = seen || s
				case in.Op == opStore && j == 1 && in.A[0].K == kReg && held(in.A[0]), in.Op == opLoad, in.Op == opSame, in.Op == opBin, in.Op == opStore && j == 0:
					// kept in a variable of the function, or compared with nil
				default:
					return false, true // it goes where it is not followed
				}
			}
		}
	}
	return seen, seen
}

// holding returns a function that reports whether an operand of the position's
// function holds what is there, or is where that is kept.
func holding(at position) func(Operand) bool {
	regs, vars := map[int64]bool{}, map[int64]bool{}
	held := func(o Operand) bool {
		return o.K == at.at.K && o.N == at.at.N || o.K == kReg && regs[o.N]
	}
	for _, b := range at.fn.Blocks {
		for _, in := range b.Instrs {
			switch {
			case in.Op == opStore && held(in.A[1]) && in.A[0].K == kReg && vars[in.A[0].N]:
				regs[in.A[0].N] = true
			case in.Op == opAlloc:
				vars[int64(in.Dst)] = true
			case (in.Op == opLoad || in.Op == opSame) && held(in.A[0]):
				regs[int64(in.Dst)] = true
			}
		}
	}
	return held
}

// fromRequest returns a function that reports whether an operand of f was
// computed from one of its parameters, but its receiver, a context and what
// an adapter adds. What is not known counts as if it were.
func (p *program) fromRequest(f *Fn, depth int) func(Operand) bool {
	params := map[int64]bool{}
	for i, x := range f.Params {
		at := i
		if f.method() {
			at--
		}
		params[int64(i)] = at >= 0 && x.Type != "context.Context" && !p.addedWithin(f.Key, at, depth)
	}
	regs := map[int64]bool{}
	addr := map[int64]int64{} // by register: the variable that it is an address in
	from := func(o Operand) bool {
		switch o.K {
		case kParam:
			return params[o.N]
		case kReg:
			return regs[o.N]
		}
		return false
	}
	for changed := true; changed; {
		changed = false
		set := func(r int64) {
			if !regs[r] {
				regs[r], changed = true, true
			}
		}
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				any := in.Op == opUnknown
				for _, a := range in.A {
					any = any || from(a)
				}
				switch in.Op {
				case opAlloc:
					addr[int64(in.Dst)] = int64(in.Dst)
				case opFieldAddr, opIndexAddr, opIface, opSame, opSlice:
					if v, ok := addr[in.A[0].N]; ok && in.A[0].K == kReg {
						addr[int64(in.Dst)] = v
					}
				}
				if !any {
					continue
				}
				if in.Dst >= 0 {
					set(int64(in.Dst))
				}
				switch in.Op {
				case opStore, opMapUpdate, opCall, opCallValue, opInvoke:
					for _, a := range in.A { // json.Unmarshal(request, &a)
						if v, ok := addr[a.N]; ok && a.K == kReg {
							set(a.N)
							set(v)
						}
					}
				}
			}
		}
	}
	return from
}
