package toolindex

import "strconv"

// exec runs an instruction that is not control flow and returns its result.
func (m *machine) exec(fr *frame, in *Instr) val {
	in = fr.instance(in)
	a := make([]val, len(in.A))
	for i, o := range in.A {
		a[i] = m.operand(fr, o)
	}
	switch in.Op {
	case opAlloc:
		return m.alloc(in.N)
	case opFieldAddr:
		m.describes(in.S, a[0])
		return m.lift(a[0], func(v val) val { return m.fieldAddr(v, in.S, in.T) })
	case opField:
		return m.lift(a[0], func(v val) val { return m.copied(m.fieldOf(v, in.S, in.T)) })
	case opIndexAddr:
		return m.lift(a[0], func(v val) val { return m.elemAddr(v, a[1]) })
	case opIndex:
		return m.lift(a[0], func(v val) val { return m.load(m.elemAddr(v, a[1])) })
	case opLookup:
		fr.note(in.Dst, a[0], a[1])
		return m.lift(a[0], func(v val) val { return m.lookup(v, a[1], in.N == 1) })
	case opMapUpdate:
		m.lift(a[0], func(v val) val { m.update(v, a[1], a[2]); return nil })
		m.put(fr, in, a[1], a[2])
		if key, ok := text(a[1]); ok {
			m.describes(key, a[0])
		}
	case opSlice:
		return m.lift(a[0], func(v val) val { return slice(v, a[1], a[2]) })
	case opMakeList:
		return m.makeList(a[0])
	case opMakeMap:
		return m.dict()
	case opLoad:
		return m.lift(a[0], m.load)
	case opStore:
		v := m.copied(a[1])
		m.filled(fr, in, v)
		m.lift(a[0], func(p val) val {
			switch x := p.(type) {
			case *cell:
				m.store(x, v)
			case *sym:
				m.storeSym(x, v)
			}
			return nil
		})
	case opSame:
		return a[0]
	case opNot:
		if b, ok := a[0].(boolean); ok {
			return !b
		}
	case opBin:
		if there, ok := fr.found(in); ok {
			return boolean(there == (in.S == "!="))
		}
		return m.binary(in.S, a[0], a[1])
	case opExtract:
		return m.lift(a[0], func(v val) val { return component(v, in.N) })
	default:
		return m.exec2(fr, in, a)
	}
	return nil
}

// exec2 runs what exec leaves: functions, interfaces, iterators and calls.
func (m *machine) exec2(fr *frame, in *Instr, a []val) val {
	switch in.Op {
	case opClosure:
		f := &function{key: in.S, binds: a, frame: fr}
		m.created = append(m.created, f)
		return f
	case opBound:
		return m.lift(a[0], func(v val) val { return m.methodValue(in, v) })
	case opIface:
		return m.lift(a[0], func(v val) val {
			if v == nil {
				return nil
			}
			return &dynamic{typ: in.T, v: m.copied(v)}
		})
	case opAssert:
		return m.lift(a[0], func(v val) val { return assert(v, in.T, in.N) })
	case opRange:
		return &iterator{over: m.oneMap(a[0])}
	case opNext:
		return m.advance(a[0])
	case opCall:
		return m.call(fr, in, &function{key: in.S}, a)
	case opCallValue:
		return m.lift(a[0], func(f val) val { return m.call(fr, in, f, a[1:]) })
	case opInvoke:
		return m.invoke(fr, in, a)
	case opBuiltin:
		return m.builtin(in.S, a)
	}
	return nil
}

// noElements stands for the length of an array without elements, as 0 says that
// a variable is no array.
const noElements = -1

// alloc returns a new variable; n is the length of an array.
func (m *machine) alloc(n int) val {
	if n > maxRows {
		m.cut(manyRows)
		n = 0
	}
	if n == 0 {
		return m.cell(zero{})
	}
	l := &list{array: true}
	for range max(n, 0) {
		l.elems = append(l.elems, m.cell(zero{}))
	}
	return m.cell(l)
}

// fieldAddr is &v.name. The struct appears in the variable when it is first touched.
func (m *machine) fieldAddr(v val, name, typ string) val {
	switch x := v.(type) {
	case *cell:
		if y, ok := x.v.(*alt); ok {
			return m.lift(y, func(v val) val { return m.fieldCell(v, name) })
		}
		switch x.v.(type) {
		case zero, nil:
			x.v = &object{typ: typ, fields: map[string]*cell{}, open: x.v == nil, born: x.born}
		}
		return m.fieldCell(x.v, name)
	case *sym:
		return &sym{frame: x.frame, path: x.path + "." + name, typ: typ}
	case *server, *opaque:
		return m.fieldCell(v, name)
	case zero:
		return zero{}
	}
	return nil
}

// fieldCell returns the variable of a field.
func (m *machine) fieldCell(v val, name string) val {
	switch x := v.(type) {
	case *object:
		c := x.fields[name]
		if c == nil {
			c = &cell{v: zero{}, of: x.typ + "." + name, born: x.born}
			if x.open {
				c.v = nil
			}
			x.fields[name] = c
		}
		return c
	case *server:
		return m.cell(x) // the part of it that registers tools
	case *sym:
		return &sym{frame: x.frame, path: x.path + "." + name}
	case zero:
		return zero{}
	}
	return nil
}

// fieldOf is v.name of a struct value.
func (m *machine) fieldOf(v val, name, typ string) val {
	switch x := v.(type) {
	case *object:
		return m.load(m.fieldCell(x, name))
	case *sym:
		return &sym{frame: x.frame, path: x.path + "." + name, typ: typ}
	case zero:
		return zero{}
	}
	return nil
}

// elemAddr is &v[i]. Of a collection that is not known it is any element.
func (m *machine) elemAddr(v, i val) val {
	switch x := v.(type) {
	case *cell: // pointer to an array
		return m.elemAddr(x.v, i)
	case *list:
		if n, ok := i.(num); ok {
			if n >= 0 && int(n) < len(x.elems) {
				return x.elems[n]
			}
			if x.open {
				return nil
			}
			return zero{}
		}
		return m.any(x.elems)
	case *sym:
		return &sym{frame: x.frame, path: x.path + "[]"}
	case zero:
		return zero{}
	}
	return nil
}

// any returns one of the variables: which one is not known.
func (m *machine) any(cells []*cell) val {
	if len(cells) == 0 {
		return zero{}
	}
	var v val = cells[0]
	for _, c := range cells[1:] {
		v = m.join(v, c)
	}
	return v
}

// load is *p.
func (m *machine) load(p val) val {
	switch x := p.(type) {
	case *cell:
		return m.copied(x.v)
	case *alt:
		return m.lift(x, m.load)
	case *sym:
		if v, ok := m.symbols[symbol{x.frame, x.path}]; ok {
			return m.copied(v)
		}
		return x
	case *server, zero:
		return x // what a symbolic pointer points to goes by the pointer's name
	}
	return nil
}

// lookup is v[key] of a map or string.
func (m *machine) lookup(v, key val, withOK bool) val {
	result := func(v, ok val) val {
		if withOK {
			return tuple{v, ok}
		}
		return v
	}
	switch x := v.(type) {
	case *dict:
		if k, ok := mapKey(key); ok {
			if c := x.m[k]; c != nil && !c.may {
				return result(m.copied(c.v), boolean(true))
			} else if c != nil {
				return result(perhaps(m.copied(c.v)), nil)
			}
			if x.open {
				return result(nil, nil)
			}
			return result(zero{}, boolean(false))
		}
		var cells []*cell
		for _, k := range x.keys {
			cells = append(cells, x.m[k])
		}
		return result(perhaps(m.load(m.any(cells))), nil)
	case *sym:
		return result(&sym{frame: x.frame, path: x.path + "[]"}, nil)
	case zero:
		return result(zero{}, nil)
	}
	return result(nil, nil)
}

// note remembers whether the map has the key that is looked up, where that is
// known.
func (fr *frame) note(dst int, v, key val) {
	delete(fr.has, dst)
	d, ok := v.(*dict)
	k, constant := mapKey(key)
	if !ok || !constant {
		return
	}
	c := d.m[k]
	if c == nil && d.open || c != nil && (c.may || !solid(unboxed(c.v))) {
		return
	}
	if fr.has == nil {
		fr.has = map[int]bool{}
	}
	fr.has[dst] = c != nil
}

// found reports what is known of a comparison of an element of a map with nil:
// whether the element is there.
func (fr *frame) found(in *Instr) (there, ok bool) {
	if fr.has == nil || in.S != "==" && in.S != "!=" || in.A[0].K != kReg || in.A[1].K != kZero {
		return false, false
	}
	there, ok = fr.has[int(in.A[0].N)]
	return there, ok
}

// dict returns a new map.
func (m *machine) dict() *dict { return &dict{m: map[string]*cell{}, born: m.step} }

// mapKey is the form in which a constant key is kept.
func mapKey(key val) (string, bool) {
	switch k := unboxed(key).(type) {
	case str:
		return string(k), true
	case num:
		return "#" + strconv.FormatInt(int64(k), 10), true
	}
	return "", false
}

// constantKey reports whether k is a text, and neither a number nor made up for
// a key that is not known.
func constantKey(k string) bool { return k == "" || k[0] != '?' && k[0] != '#' }

// unknownKey is the form in which the next key is kept that is not constant:
// with what is known of it, if anything was stored there.
func (d *dict) unknownKey(key val) string {
	k := "?" + strconv.Itoa(len(d.keys)) + ":"
	if unboxed(key) != (zero{}) {
		k += pattern(key)
	}
	return k
}

// update is v[key] = elem.
func (m *machine) update(v, key, elem val) {
	x, ok := v.(*dict)
	if !ok {
		return
	}
	if keys, ok := unboxed(key).(*alt); ok {
		since := m.weakSince
		m.weakSince = m.step + 1 // only one of them gets it
		for _, k := range keys.vals {
			m.update(x, k, elem)
		}
		m.weakSince = since
		return
	}
	k, ok := mapKey(key)
	if !ok {
		x.open = true
		k = x.unknownKey(key) // keeps the element for loops over the map
	}
	if c := x.m[k]; c != nil {
		m.store(c, m.copied(elem))
		return
	}
	if x.born < m.rootStep {
		m.undo = append(m.undo, change{d: x, keys: len(x.keys)})
	}
	x.keys = append(x.keys, k)
	x.m[k] = m.cell(m.copied(elem))
	x.m[k].may = m.weakSince > 0
}

// slice is v[low:high]. The variables are shared with v.
func slice(v, low, high val) val {
	switch x := v.(type) {
	case *cell:
		if l, ok := x.v.(*list); ok {
			return slice(l, low, high)
		}
		return nil
	case *list:
		from, to := 0, len(x.elems)
		if n, ok := low.(num); ok {
			from = int(n)
		}
		if n, ok := high.(num); ok {
			to = int(n)
		}
		if from < 0 || to > len(x.elems) || from > to {
			return &list{elems: x.elems, open: true}
		}
		return &list{elems: x.elems[from:to:to], open: x.open, may: x.may}
	case *sym, zero:
		return v
	}
	return nil
}

// makeList is make([]T, n).
func (m *machine) makeList(n val) val {
	if k, ok := n.(atMost); ok {
		n = num(k)
	}
	k, ok := n.(num)
	if k > maxRows {
		m.cut(manyRows)
	}
	if !ok || k < 0 || k > maxRows {
		return &list{open: true}
	}
	l := &list{}
	for range int(k) {
		l.elems = append(l.elems, m.cell(zero{}))
	}
	return l
}

// component is component n of a tuple.
func component(v val, n int) val {
	switch x := v.(type) {
	case tuple:
		if n < len(x) {
			return x[n]
		}
	case *opaque, *sym, *server: // a server comes as itself and as an interface
		return v
	}
	return nil
}

// assert is v.(T). With n&1 it also says whether that worked; n&2 means that T
// is an interface.
func assert(v val, typ string, n int) val {
	withOK, toIface := n&1 != 0, n&2 != 0
	result := func(v, ok val) val {
		if withOK {
			return tuple{v, ok}
		}
		return v
	}
	if v == (zero{}) && withOK {
		return result(zero{}, boolean(false)) // nil is of no type
	}
	d, ok := v.(*dynamic)
	switch {
	case !ok:
		return result(v, nil)
	case toIface:
		return result(v, nil)
	case d.typ == typ && d.null:
		return result(perhaps(d.v), nil)
	case d.typ == typ:
		return result(d.v, boolean(true))
	}
	return result(zero{}, boolean(false))
}

// oneMap is a map with what is in any of the maps that v may be, or v.
func (m *machine) oneMap(v val) val {
	x, ok := v.(*alt)
	if !ok {
		return v
	}
	all := m.dict()
	for _, part := range x.vals {
		switch y := part.(type) {
		case *dict:
			all.open = all.open || y.open
			for _, k := range y.keys {
				m.step++
				if c := all.m[k]; c != nil {
					c.v = m.join(c.v, y.m[k].v)
					continue
				}
				all.keys = append(all.keys, k)
				all.m[k] = &cell{v: y.m[k].v, born: m.step, may: true}
			}
		case zero:
		default:
			all.open = true
		}
	}
	if len(all.keys) == 0 {
		return v
	}
	return all
}

// advance is the next step of a range loop over a map: (ok, key, value).
func (m *machine) advance(v val) val {
	it, ok := v.(*iterator)
	if !ok {
		return nil
	}
	switch x := it.over.(type) {
	case *dict:
		if it.next >= len(x.keys) {
			return tuple{boolean(false), zero{}, zero{}}
		}
		k := x.keys[it.next]
		it.next++
		var key val = str(k)
		if !constantKey(k) {
			key = nil
		}
		return tuple{boolean(true), key, m.copied(x.m[k].v)}
	case *sym:
		return tuple{nil, &sym{frame: x.frame, path: x.path + "[k]"}, &sym{frame: x.frame, path: x.path + "[]"}}
	case zero:
		return tuple{nil, zero{}, zero{}}
	}
	return tuple{nil, nil, nil}
}
