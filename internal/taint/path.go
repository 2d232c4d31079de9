package taint

import "strings"

// A Path leads from a value to a part of it: ".Field", "[key]" for a constant
// map key or index, "[*]" for an element nobody knows the key of, "[2+]" for one
// of a list behind the first two, "[#]" for a
// map's keys, ".Name()" for what a getter gives back. Dereferencing adds
// nothing: a pointer and what it points at have the same path, so that &x, x and
// *p are not told apart. A tuple's results are "#0", "#1".
type Path string

// maxElems bounds the length of a path. Deeper parts are taken for their
// ancestor at this depth, which errs towards reporting.
const maxElems = 5

func field(name string) Path { return Path("." + name) }

// key returns the element for a constant key. Characters that delimit
// elements are replaced, so two odd keys can be taken for one.
func key(k string) Path {
	if k == "*" || strings.HasPrefix(k, "$") || k == "#" {
		k = "_"
	}
	return Path("[" + delimiters.Replace(k) + "]")
}

var delimiters = strings.NewReplacer(".", "_", "[", "_", "]", "_", "#", "_")

// paramKey returns the element whose key is what parameter i holds; where the
// function is called, the constant that is handed over takes its place.
func paramKey(i int) Path { return Path("[$" + itoa(i) + "]") }

// instantiate replaces the elements that parameters name by what with returns.
func (p Path) instantiate(with func(param int) Path) Path {
	if !strings.Contains(string(p), "[$") {
		return p
	}
	var out Path
	for p != "" {
		var e Path
		e, p = p.cut()
		if n, ok := strings.CutPrefix(string(e), "[$"); ok {
			i := 0
			for _, d := range strings.TrimSuffix(n, "]") {
				i = 10*i + int(d-'0')
			}
			e = with(i)
		}
		out += e
	}
	return out
}

const (
	anyElem Path = "[*]"
	keyElem Path = "[#]"
)

// getter returns the element for what a method without parameters gives back,
// of a value whose type is not in sight.
func getter(method string) Path {
	if name := strings.TrimPrefix(method, "Get"); name != "" {
		method = name
	}
	return Path("." + method + "()")
}

// isGetter reports whether an element is one of getter.
func (p Path) isGetter() bool { return strings.HasSuffix(string(p), "()") }

// BehindGetters returns the part of p that comes after the getters it starts with.
func (p Path) BehindGetters() Path {
	for {
		first, rest := p.cut()
		if !first.isGetter() {
			return p
		}
		p = rest
	}
}

func result(i int) Path { return Path("#" + string(rune('0'+i%10))) }

// cut returns the first element of p and the rest.
func (p Path) cut() (first, rest Path) {
	if p == "" {
		return "", ""
	}
	for i := 1; i < len(p); i++ {
		switch p[i] {
		case '.', '[', '#':
			if p[i] == '#' && p[i-1] == '[' {
				continue // the key element "[#]"
			}
			return p[:i], p[i:]
		}
	}
	return p, ""
}

// len returns the number of elements.
func (p Path) len() int {
	n := 0
	for i := range len(p) {
		switch p[i] {
		case '.', '[':
			n++
		case '#':
			if i == 0 || p[i-1] != '[' {
				n++
			}
		}
	}
	return n
}

// join returns p followed by q, cut off at maxElems.
func (p Path) join(q Path) Path {
	if q == "" {
		return p
	}
	n := p.len()
	if n+q.len() <= maxElems {
		return p + q
	}
	for q != "" && n < maxElems {
		var e Path
		e, q = q.cut()
		p += e
		n++
	}
	return p
}

// Elems returns the elements of p as a reader writes them: field names and keys.
func (p Path) Elems() []string {
	var out []string
	for p != "" {
		var e Path
		e, p = p.cut()
		out = append(out, strings.Trim(string(e), ".[]()"))
	}
	return out
}

// Fields returns the names of the fields that p starts with.
func (p Path) Fields() []string {
	var out []string
	for strings.HasPrefix(string(p), ".") {
		var e Path
		if e, p = p.cut(); e.isGetter() {
			break
		}
		out = append(out, string(e[1:]))
	}
	return out
}

// same reports whether two elements can be the same part. An unknown key can
// be any key, and what a getter gives back any field.
func same(a, b Path) bool {
	if a == b {
		return true
	}
	if a != "" && b != "" && a[0] == '.' && b[0] == '.' {
		return a.isGetter() != b.isGetter()
	}
	if a == "" || b == "" || a[0] != '[' || b[0] != '[' {
		return false
	}
	if n, ok := a.from(); ok && b.before(n) {
		return false
	}
	if n, ok := b.from(); ok && a.before(n) {
		return false
	}
	return a.unknown() && b != keyElem || b.unknown() && a != keyElem
}

// unknown reports whether an element can be any key, or any from some index on.
func (p Path) unknown() bool {
	return p == anyElem || strings.HasPrefix(string(p), "[$") || strings.HasSuffix(string(p), "+]")
}

// elemFrom returns the element for the places of another list that was appended
// to one with at least n elements.
func elemFrom(n int) Path {
	if n == 0 {
		return anyElem
	}
	return Path("[" + itoa(n) + "+]")
}

// from returns the n of elemFrom.
func (p Path) from() (n int, ok bool) {
	d, ok := strings.CutSuffix(string(p), "+]")
	if !ok || d == "" {
		return 0, false
	}
	return small(d[1:]), true
}

// spreading returns the place at which an element of a list is found once that
// list was appended to another: p is where all of it is found, and elem leads to
// the element. Any other p stays as it is.
func (p Path) spreading(elem Path) Path {
	n, ok := p.from()
	if !ok || elem == "" {
		return p
	}
	if elem.before(maxWords) {
		return key(itoa(n + small(string(elem))))
	}
	if elem == anyElem {
		return anyElem
	}
	return p
}

// before reports whether p is one of the first n places of a list.
func (p Path) before(n int) bool {
	d := strings.TrimSuffix(strings.TrimPrefix(string(p), "["), "]")
	return d != "" && strings.Trim(d, "0123456789") == "" && small(d) < n
}

// TrimPrefix matches p against prefix element by element. It returns what is
// left of each: when p lies below prefix, rest leads from prefix to p; when
// prefix lies below p, short leads from p to prefix. ok is false when the two
// are different parts.
func (p Path) TrimPrefix(prefix Path) (rest, short Path, ok bool) {
	switch {
	case p == prefix:
		return "", "", true
	case p == "" || prefix == "":
		return p, prefix, true
	case p[0] != prefix[0]:
		return "", "", false // a field and an element
	}
	for prefix != "" && p != "" {
		if p[0] != prefix[0] {
			return "", "", false // a field and an element
		}
		a, pr := p.cut()
		b, qr := prefix.cut()
		if !same(a, b) {
			return "", "", false
		}
		p, prefix = pr, qr
	}
	return p, prefix, true
}
