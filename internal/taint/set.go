package taint

import (
	"go/token"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// -- objects --

// Kind says where a followed value starts.
type Kind uint8

// Kinds of origin. All but local and function are symbolic: they stand for
// values that somebody outside the function chose.
const (
	local    Kind = iota // allocated in the function
	function             // a function value
	Param                // parameter Index, the receiver being parameter 0
	Free                 // captured variable Index of a function literal
	Returned             // result of calling a function-typed parameter
	Claims               // what a verified token vouches for
	Verdict              // allow or deny, decided by claims
	Reply                // what unseen code answered
	Sourced              // what a function that is declared a source returned, or what is read from the standard input
	Keyed                // what is kept in a context under the key Name
)

// An object is something that values refer to inside one function: a
// parameter, a captured variable, an allocation, a function value.
type object struct {
	kind  Kind
	index int    // of Param, Free and Returned
	name  string // of Claims and Reply: where it comes from; of Keyed: the key
	fn    *funcValue
	// memory holds what is stored in the object, by path below it.
	memory set
}

// newObject returns an object whose memory belongs to the frame.
func (f *frame) newObject(k Kind, index int, name string) *object {
	return &object{kind: k, index: index, name: name, memory: set{clock: &f.clock}}
}

func (o *object) symbolic() bool { return o.kind >= Param }

// -- sets --

// A label names a part of an object.
type label struct {
	obj  *object
	path Path
	// derived says that the value was made from the part, not read out of it: a
	// part of a derived value is no part of its origin.
	derived bool
}

// at returns the part of l that p leads to. What is decoded from a reply, or from
// what was read, is still that, and its parts are parts of it.
func (l label) at(p Path) label {
	if !l.derived || l.obj.kind == Reply || l.obj.kind == Sourced {
		l.path = l.path.join(p)
	}
	return l
}

// named reports whether l is an entry under a key that is known: an argument or
// a header. What is decoded from a text that was cut out of one is a part of it.
func (l label) named() bool {
	p := string(l.path)
	i := strings.LastIndexByte(p, '[')
	return i >= 0 && strings.HasSuffix(p, "]") && !Path(p[i:]).unknown() && Path(p[i:]) != keyElem
}

// made returns the label of something that is made from l.
func (l label) made() label {
	l.derived = true
	return l
}

// An item says that the part `at` of a value is, or refers to, a label.
type item struct {
	at Path
	label
}

// A cell is what is known about one item of one value, and where it came from.
type cell struct {
	item
	marks known.Marks
	// prev is the cell this one was copied from, and pos and words say where
	// and how. A cell keeps its first way.
	prev  whence
	pos   token.Pos
	words string
	via   []Step // steps inside a callee that lie between prev and this cell
	depth int    // number of cells before this one
}

// A set is what a value holds. It only grows, its marks only shrink, and its
// order is the order in which items came, which is the same in every run.
type set struct {
	cells []*cell
	index map[item]*cell // once there are many
	parts map[Path]int   // how many items the parts have, once it is full

	clock *clock // of the frame that it belongs to; nil for one that is made for a moment
	grown int    // when it changed last
	seen  int    // when the evaluation began that read it last
}

// maxPartItems is how many items a part of a value may have when the others fill
// the set: what is stored in one field of a struct does not crowd out what is
// stored in the next.
const maxPartItems = 8

// hasRoom reports whether the part of a full set that at leads to has room of its own.
func (s *set) hasRoom(at Path) bool {
	if len(s.cells) >= 2*s.room() {
		return false
	}
	if s.parts == nil {
		s.parts = map[Path]int{}
		for _, c := range s.cells {
			part, _ := c.at.cut()
			s.parts[part]++
		}
	}
	part, _ := at.cut()
	return s.parts[part] < maxPartItems
}

// maxDepth bounds the chain of cells behind a flow; the path of a longer flow
// is cut off in messages.
const maxDepth = 64

func (s *set) find(it item) *cell {
	if s.index != nil {
		return s.index[it]
	}
	for _, c := range s.cells {
		if c.item == it {
			return c
		}
	}
	return nil
}

// An outcome is what adding to a set came to.
type outcome uint8

const (
	nothingNew outcome = iota
	grown
	full // there was no room
)

// add puts c into s.
func (s *set) add(c cell) outcome {
	if old := s.find(c.item); old != nil {
		if m := old.marks & c.marks; m != old.marks {
			old.marks = m
			s.changed()
			return grown
		}
		return nothingNew
	}
	if len(s.cells) >= s.room() && !s.hasRoom(c.at) {
		return full
	}
	if c.prev.cell != nil {
		c.depth = c.prev.depth() + 1
		if c.depth > maxDepth {
			c.prev = whence{}
		}
	}
	n := new(cell) // only now: most cells are there already
	*n = c
	s.cells = append(s.cells, n)
	if s.parts != nil {
		part, _ := c.at.cut()
		s.parts[part]++
	}
	if s.index != nil {
		s.index[c.item] = n
	} else if len(s.cells) > 32 {
		s.index = make(map[item]*cell, 2*len(s.cells))
		for _, c := range s.cells {
			s.index[c.item] = c
		}
	}
	s.changed()
	return grown
}

// maxDeref bounds how many references are followed inside stored values;
// what lies deeper is missed.
const maxDeref = 6

// A visit is one thing found when a part of a value is read: the label l,
// `at` below that part, with what is known about it.
type visit struct {
	at    Path
	l     label
	marks known.Marks
	from  whence
	// elem is the element that was found where the part names any.
	elem Path
}

// read calls f for everything that the part p of s holds. References to local
// objects are followed into what is stored there; symbolic labels are extended
// by the path.
//
// It reports whether it found everything.
func (s *set) read(p Path, f func(visit)) bool {
	return s.readUpTo(wide.visits, p, f)
}

// readUpTo is read for a number of visits.
func (s *set) readUpTo(visits int, p Path, f func(visit)) bool {
	r := reader{budget: visits, f: f}
	r.read(s, p, "", 0, maxDeref, whence{}, "")
	return r.budget >= 0 && !r.deep
}

// A reader is one read in progress.
type reader struct {
	budget int
	deep   bool    // there was more behind the last references that are followed
	seen   []label // references already followed: a list's next leads nowhere new
	f      func(visit)
}

func (r *reader) read(s *set, p, at Path, marks known.Marks, depth int, first whence, elem Path) {
	s.noted()
	told := first.lastWords()
	for i, n := 0, len(s.cells); i < n; i++ { // cells that f adds come next time
		c := s.cells[i]
		below, above, ok := c.at.TrimPrefix(p)
		if !ok {
			continue // another part
		}
		if r.budget--; r.budget < 0 {
			return
		}
		if s.clock != nil {
			s.clock.visits++
		}
		// At most one is not empty: below when the item lies deeper than p,
		// above when p lies deeper than the item.
		l := c.label.at(above)
		from := whence{c, told}
		elem := elem
		if elem == "" && p.unknown() {
			elem, _ = c.at.cut()
		}
		r.f(visit{at.join(below), l, marks | c.marks, from, elem})
		c.obj.memory.noted() // also when there is nothing in it yet
		if len(c.obj.memory.cells) > 0 && !slices.Contains(r.seen, l) {
			if depth == 1 {
				r.deep = true
				continue
			}
			r.seen = append(r.seen, l)
			r.read(&c.obj.memory, l.path, at.join(below), marks|c.marks, depth-1, from, elem)
		}
	}
}

// A whence says where a value comes from: a cell. When that was stored in
// something first and read out of it later, the way is the one of the stored value
// and then the station told of the reference.
type whence struct{ cell, told *cell }

// last returns the cell that has the last station of the way, what lies in a callee
// behind that, and the way before.
func (w whence) last() (c *cell, via []Step, before whence) {
	if w.told != nil {
		return w.told, nil, whence{cell: w.cell}
	}
	return w.cell, w.cell.via, w.cell.prev
}

// pos is where the last station is.
func (w whence) pos() token.Pos {
	c, _, _ := w.last()
	return c.pos
}

// depth is the number of stations before the last.
func (w whence) depth() int {
	if w.told != nil {
		return w.cell.depth + 1
	}
	return w.cell.depth
}

// lastWords returns the cell of the last station that has something to say, or nil.
func (w whence) lastWords() *cell {
	for n := 0; w.cell != nil && n < 4; n++ {
		c, _, before := w.last()
		if c.words != "" {
			return c
		}
		w = before
	}
	return nil
}

// symbolic calls f for every symbolic label in the part p of s.
func (s *set) symbolic(p Path, f func(visit)) bool {
	return s.read(p, func(v visit) {
		if v.l.obj.symbolic() {
			f(v)
		}
	})
}
