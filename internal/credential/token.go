package credential

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/mcplint/mcplint/internal/known"
)

// A Token is a part of a string that has the documented form of a service's
// credential.
type Token struct {
	Service    string
	Start, End int
	// Checked says that a checksum in the token agrees.
	Checked bool
	// Webhook says that it is a URL whose path is the secret.
	Webhook bool
}

// Tokens returns the tokens in s, in order. It is linear in len(s) up to the
// greatest length of a form, and quick when there is none: one look at each
// pair of bytes.
func Tokens(s string) []Token {
	ix := forms()
	if len(s) < ix.least {
		return nil // shorter than every form
	}
	var found []Token
	for i := 0; i+1 < len(s); i++ {
		n := ix.pairs[uint(s[i])<<8|uint(s[i+1])]
		if n == 0 {
			continue // nearly always
		}
		if t, ok := ix.entries[n].at(s, i, found); ok {
			found = append(found, t)
			i = t.End - 1
		}
	}
	return found
}

// A form is a compiled known.Token.
type form struct {
	known.Token
	parts   []part
	least   int
	webhook bool
	// mark is the longest literal, for a form that does not begin with one;
	// it stands between nearest and farthest bytes into the token.
	mark              string
	nearest, farthest int
}

// A part is literal text or a run of characters of one alphabet.
type part struct {
	text     string     // literal when not empty
	set      *[256]bool // alphabet
	size     int        // of the alphabet
	min, max int
}

// index is every form, sorted for looking up.
type index struct {
	pairs   []uint16 // by two bytes: which entry
	entries []entry  // the first one is empty
	least   int      // length of the shortest token
}

// An entry holds the forms that two bytes may belong to.
type entry struct {
	begin []*form // these begin with the two bytes, the longest literal first
	mark  []*form // these begin with an alphabet and have the two bytes within
}

// at matches the forms of e at s[i:].
func (e *entry) at(s string, i int, found []Token) (Token, bool) {
	if len(e.begin) > 0 && (i == 0 || !wordByte(s[i-1])) {
		for _, f := range e.begin {
			if t, ok := f.at(s, i); ok {
				return t, true
			}
		}
	}
	for _, f := range e.mark {
		if t, ok := f.around(s, i, found); ok {
			return t, true
		}
	}
	return Token{}, false
}

// forms compiles the table when it is first needed, which costs some 100 µs.
var forms = sync.OnceValue(func() *index {
	ix := &index{least: 1 << 30, pairs: make([]uint16, 1<<16), entries: make([]entry, 1)}
	sets := map[string]*[256]bool{}
	for _, row := range known.Webhooks() {
		ix.add(row, true, sets)
	}
	for _, row := range known.Tokens() {
		ix.add(row, false, sets)
	}
	// A longer literal is the more specific form: "sk-ant-" goes before "sk-".
	for _, e := range ix.entries {
		slices.SortStableFunc(e.begin, func(a, b *form) int { return len(b.parts[0].text) - len(a.parts[0].text) })
	}
	return ix
})

// add adds every alternative of a row to the index.
func (ix *index) add(row known.Token, webhook bool, sets map[string]*[256]bool) {
	for _, text := range known.Expand(row.Form) {
		f := compile(row, text, sets)
		f.webhook = webhook
		ix.least = min(ix.least, f.least)
		switch first := f.parts[0].text; {
		case len(first) > 1:
			e := ix.entry(first[0], first[1])
			e.begin = append(e.begin, f)
		case len(first) == 1:
			for c := range 256 {
				if f.parts[1].set[c] {
					e := ix.entry(first[0], byte(c))
					e.begin = append(e.begin, f)
				}
			}
		default:
			if f.setMark(); len(f.mark) > 1 { // a test forbids other rows
				e := ix.entry(f.mark[0], f.mark[1])
				e.mark = append(e.mark, f)
			}
		}
	}
}

// entry returns the entry of two bytes, making it if need be.
func (ix *index) entry(a, b byte) *entry {
	n := &ix.pairs[uint(a)<<8|uint(b)]
	if *n == 0 {
		*n = uint16(len(ix.entries))
		ix.entries = append(ix.entries, entry{})
	}
	return &ix.entries[*n]
}

// setMark chooses the literal by which a form that begins with an alphabet is found.
func (f *form) setMark() {
	near, far := 0, 0
	for _, p := range f.parts {
		if len(p.text) > len(f.mark) {
			f.mark, f.nearest, f.farthest = p.text, near, far
		}
		near += len(p.text) + p.min
		far += len(p.text) + p.max
	}
}

// compile turns the text of a form into parts: "ghp_<alnum 36>" is the text
// "ghp_" and 36 characters of the alphabet alnum.
func compile(row known.Token, text string, sets map[string]*[256]bool) *form {
	f := &form{Token: row}
	for text != "" {
		open := strings.IndexByte(text, '<')
		if open != 0 {
			if open < 0 {
				open = len(text)
			}
			f.parts = append(f.parts, part{text: text[:open]})
			f.least += open
			text = text[open:]
			continue
		}
		inner, rest, _ := strings.Cut(text[1:], ">")
		name, count, _ := strings.Cut(inner, " ")
		low, high, ranged := strings.Cut(count, "-")
		p := part{set: alphabet(name, sets), size: len(known.Alphabet(name))}
		p.min, _ = strconv.Atoi(low)
		p.max = p.min
		if ranged {
			p.max, _ = strconv.Atoi(high)
		}
		f.parts = append(f.parts, p)
		f.least += p.min
		text = rest
	}
	return f
}

// alphabet returns the set of an alphabet's characters, shared between forms.
func alphabet(name string, sets map[string]*[256]bool) *[256]bool {
	set := sets[name]
	if set == nil {
		set = new([256]bool)
		for _, c := range []byte(known.Alphabet(name)) {
			set[c] = true
		}
		sets[name] = set
	}
	return set
}

// at matches f at the beginning of s[i:].
func (f *form) at(s string, i int) (Token, bool) {
	if !strings.HasPrefix(s[i:], f.parts[0].text) || len(s)-i < f.least {
		return Token{}, false
	}
	end := match(f.parts, s, i)
	if end < 0 {
		return Token{}, false
	}
	text := s[i:end]
	if f.Check != known.NoChecksum {
		if !agrees(f.Check, text) {
			return Token{}, false
		}
	} else if !f.varied(text) {
		return Token{}, false // a placeholder in the right form
	}
	return Token{Service: f.Service, Start: i, End: end, Checked: f.Check.Proves(), Webhook: f.webhook}, true
}

// counterfeit reports whether s begins like a token whose checksum then does not
// agree: somebody made it up.
func counterfeit(s string) bool {
	ix := forms()
	if len(s) < ix.least {
		return false
	}
	for _, f := range ix.entries[ix.pairs[uint(s[0])<<8|uint(s[1])]].begin {
		if f.Check != known.NoChecksum && strings.HasPrefix(s, f.parts[0].text) {
			if end := match(f.parts, s, 0); end > 0 {
				return !agrees(f.Check, s[:end])
			}
		}
	}
	return false
}

// around matches a form whose mark stands at s[i:], going back to where the
// token begins.
func (f *form) around(s string, i int, found []Token) (Token, bool) {
	if !strings.HasPrefix(s[i:], f.mark) {
		return Token{}, false
	}
	for start := max(i-f.farthest, 0); start <= i-f.nearest; start++ {
		if start > 0 && (f.parts[0].set[s[start-1]] || wordByte(s[start-1])) || overlaps(found, start) {
			continue // inside something longer
		}
		if t, ok := f.at(s, start); ok {
			return t, true
		}
	}
	return Token{}, false
}

// overlaps reports whether position i is within one of the tokens.
func overlaps(found []Token, i int) bool {
	return slices.ContainsFunc(found, func(t Token) bool { return t.Start <= i && i < t.End })
}

// match returns the end of the longest match of parts at s[i:], or -1. The
// token must end where the match does: no character of its last alphabet and
// no letter or digit follows.
func match(parts []part, s string, i int) int {
	if len(parts) == 0 {
		if i < len(s) && wordByte(s[i]) {
			return -1
		}
		return i
	}
	p := parts[0]
	if p.text != "" {
		if !strings.HasPrefix(s[i:], p.text) {
			return -1
		}
		return match(parts[1:], s, i+len(p.text))
	}
	run := 0
	for run <= p.max && i+run < len(s) && p.set[s[i+run]] {
		run++
	}
	if len(parts) == 1 {
		if run > p.max || run < p.min {
			return -1 // cut, or part of something longer
		}
		return match(nil, s, i+run)
	}
	for n := min(run, p.max); n >= p.min; n-- {
		if end := match(parts[1:], s, i+n); end >= 0 {
			return end
		}
	}
	return -1
}

// varied reports whether the characters of a token are as mixed as random ones
// would be, and not the filler of documentation ("ghp_xxxx", "AKIA…EXAMPLE").
func (f *form) varied(text string) bool {
	body := text
	if lit := f.parts[0].text; len(lit) < len(text) {
		body = text[len(lit):]
	}
	size := 0
	for _, p := range f.parts {
		size = max(size, p.size)
	}
	// Random text of an alphabet of that size falls below these bounds less
	// than once in ten thousand values.
	if distinct(body) < min(len(body)/3, size/2, 12) || orderly(body) > len(body)/2 {
		return false
	}
	// Words of six letters and more: shorter ones turn up in long random text.
	lower := strings.ToLower(text)
	for _, w := range [...]string{"example", "xxxxxx", "sample", "placeholder", "redacted", "changeme", "deadbeef"} {
		if strings.Contains(lower, w) {
			return false
		}
	}
	return true
}

// distinct returns the number of different bytes in s.
func distinct(s string) int {
	var seen [256]bool
	n := 0
	for i := range len(s) {
		if !seen[s[i]] {
			seen[s[i]] = true
			n++
		}
	}
	return n
}

// orderly counts the bytes of s that repeat, follow or precede the byte before
// them, as in "aaaa", "1234" and "dcba".
func orderly(s string) int {
	n := 0
	for i := 1; i < len(s); i++ {
		if d := int(s[i]) - int(s[i-1]); -1 <= d && d <= 1 {
			n++
		}
	}
	return n
}

// wordByte reports whether c continues a word: a token neither begins after
// such a byte nor ends before one.
func wordByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}
