package toolindex

import "testing"

// Lists that are put together again and again stay small: a text is one element
// however often it is copied, and no list has more than its bound.
func TestUnion(t *testing.T) {
	m := &machine{limit: 1 << 30}
	names := &list{}
	for range 20 {
		copied := &list{elems: []*cell{m.cell(str("a")), m.cell(str("b"))}}
		names = m.union(names, copied)
	}
	if len(names.elems) != 2 {
		t.Errorf("two names, copied 20 times, are %d elements", len(names.elems))
	}

	many := &list{elems: []*cell{m.cell(nil)}}
	before := m.step
	for range 20 {
		other := &list{}
		for range many.elems {
			other.elems = append(other.elems, m.cell(nil))
		}
		many = m.union(many, other)
	}
	if len(many.elems) != maxRows || !many.open || len(m.incomplete) != 1 {
		t.Errorf("a list that was doubled 20 times has %d elements, open %v, told %v", len(many.elems), many.open, m.incomplete)
	}
	if m.step == before {
		t.Error("long lists are put together for nothing")
	}
}
