package taint

import (
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- what stands around a fragment of a text --

// hole stands for a part of a text that is not a constant.
const hole = "\x00"

// maxTextDepth bounds how deep a text is taken apart; what lies deeper is a hole.
const maxTextDepth = 8

// text returns the constant parts of v, with holes for the rest.
func text(v ssa.Value, depth int) string {
	if s, ok := stringOf(v); ok {
		return s
	}
	if depth > maxTextDepth {
		return hole
	}
	switch x := v.(type) {
	case *ssa.BinOp:
		return text(x.X, depth+1) + text(x.Y, depth+1)
	case *ssa.MakeInterface:
		return text(x.X, depth+1)
	case *ssa.Convert:
		return text(x.X, depth+1)
	case *ssa.ChangeType:
		return text(x.X, depth+1)
	case *ssa.Call:
		return textOfCall(x, depth+1)
	}
	return hole
}

// textOfCall is text for the result of a formatting function.
func textOfCall(c *ssa.Call, depth int) string {
	s := newSite(c.Block(), c)
	if known.Trims(s.name) && len(s.ops) > 0 {
		return text(s.ops[0], depth)
	}
	row, ok := known.FormatOf(s.name)
	if !ok || row.Format == known.None || !row.To.IsResult() {
		return textOfResult(s, depth)
	}
	format, ok := stringOf(s.operand(row.Format))
	if !ok {
		return hole
	}
	pieces := literals(format)
	operands := elements(s.operand(row.Operands))
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 {
			b.WriteString(operandText(operands, i-1, depth))
		}
		b.WriteString(p)
	}
	return b.String()
}

// somewhere is the text of what code that is not looked at returns: it may be
// the base of a URL as well as a path below it, and errs towards the latter.
const somewhere = hole + "/" + hole

// textOfResult is text for the result of another function: what that function
// returns, when it returns in one place.
func textOfResult(s *site, depth int) string {
	fn := s.common.StaticCallee()
	if fn == nil || len(fn.Blocks) == 0 || fn.Signature.Results().Len() != 1 {
		return somewhere
	}
	var only ssa.Value
	for _, b := range fn.Blocks {
		r, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		if !ok || len(r.Results) != 1 {
			continue
		}
		if only != nil {
			return somewhere
		}
		only = r.Results[0]
	}
	if only == nil {
		return somewhere
	}
	return text(only, depth+2)
}

// operandText is the text of one of the operands of a format.
func operandText(operands map[int]ssa.Value, i, depth int) string {
	if v := operands[i]; v != nil {
		return text(v, depth)
	}
	return hole
}

// elements returns the elements of a list that is written in the function, and
// of one that such lists are appended to. What is appended to a list of unknown
// length has no known place.
func elements(v ssa.Value) map[int]ssa.Value {
	behind := []*ssa.Call{}
	for range maxWords {
		c, ok := v.(*ssa.Call)
		if !ok {
			break
		}
		b, ok := c.Call.Value.(*ssa.Builtin)
		if !ok || b.Name() != "append" || len(c.Call.Args) != 2 {
			break
		}
		behind = append(behind, c)
		v = c.Call.Args[0]
	}
	out := written(v)
	for _, c := range slices.Backward(behind) {
		n, exact := length(c.Call.Args[0], 0)
		if !exact {
			break
		}
		for i, elem := range written(c.Call.Args[1]) {
			out[n+i] = elem
		}
	}
	return out
}

// written returns the elements of a literal, by their place.
func written(v ssa.Value) map[int]ssa.Value {
	out := map[int]ssa.Value{}
	sl, ok := v.(*ssa.Slice)
	if !ok {
		return out
	}
	a, ok := sl.X.(*ssa.Alloc)
	if !ok {
		return out
	}
	for _, r := range *a.Referrers() {
		ia, ok := r.(*ssa.IndexAddr)
		if !ok {
			continue // the slice of it
		}
		n, ok := constOf(ia.Index)
		if !ok {
			continue // filled in a loop
		}
		for _, rr := range *ia.Referrers() {
			if st, ok := rr.(*ssa.Store); ok && st.Addr == ssa.Value(ia) {
				out[small(n.ExactString())] = st.Val
			}
		}
	}
	return out
}

// small returns the number below 1000 that a text of digits means, or 0.
func small(text string) int {
	n := 0
	for i := range len(text) {
		if '0' <= text[i] && text[i] <= '9' {
			n = (10*n + int(text[i]-'0')) % 1000
		}
	}
	return n
}

// literals returns the texts before, between and behind the verbs of a format.
// Explicit argument indexes and widths are not understood: the result is then
// one piece, which says nothing about any operand.
func literals(format string) []string {
	var out []string
	piece := ""
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			piece += format[i : i+1]
			continue
		}
		for i++; i < len(format) && strings.IndexByte("+-# 0123456789.", format[i]) >= 0; i++ {
		}
		switch {
		case i >= len(format):
		case format[i] == '%':
			piece += "%"
		case format[i] == '[' || format[i] == '*':
			return []string{format}
		default:
			out = append(out, piece)
			piece = ""
		}
	}
	return append(out, piece)
}

// surroundings returns what the text around each operand of a call of a
// formatting function says about it, by the operand's place.
func (f *frame) surroundings(format string, rest ssa.Value) map[Path]known.Marks {
	pieces := literals(format)
	operands := elements(rest)
	out := map[Path]known.Marks{}
	before := ""
	for i := range len(pieces) - 1 {
		before += pieces[i]
		out[key(itoa(i))] = after(before) | led(before) | followedBy(pieces[i+1])
		before += operandText(operands, i, 0)
	}
	return out
}

// joinedWith returns what the other parts of a text that a call makes of src say
// about the part of it at a path: the elements that are joined, or the fields
// of a URL.
func (f *frame) joinedWith(s *site, src ssa.Value) func(part Path) known.Marks {
	if s.name == "(*net/url.URL).String" {
		return func(part Path) known.Marks { return known.URLPart(strings.TrimPrefix(string(part), ".")) }
	}
	if known.Replaces(s.name) && src == s.operand(known.A0) {
		if old, ok := stringOf(s.operand(known.A1)); ok && known.Quotes(old) {
			return func(Path) known.Marks { return known.Escaped }
		}
	}
	row, ok := known.JoinOf(s.name)
	if !ok || src != s.operand(row.Elems) {
		return func(Path) known.Marks { return 0 }
	}
	sep, before := "/", ""
	if row.Sep != known.None {
		sep = text(s.operand(row.Sep), 0)
	}
	if base := s.operand(row.Base); base != nil {
		before = hole + sep
	}
	operands := elements(src)
	out := map[Path]known.Marks{}
	anywhere := after(before) // whatever stands before an element of unknown place
	for i := range len(operands) {
		out[key(itoa(i))] = after(before)
		before += operandText(operands, i, 0) + sep
		if i+1 < len(operands) {
			out[key(itoa(i))] |= followedBy(sep + operandText(operands, i+1, 0))
		}
	}
	return func(part Path) known.Marks {
		if m, ok := out[part]; ok {
			return m
		}
		if n, ok := part.from(); ok && n > 0 && row.Sep == known.None {
			return anywhere | known.Placed // behind the segments that were there before
		}
		return anywhere
	}
}

// led returns Led when the text before a value starts with a constant.
func led(text string) known.Marks {
	if text != "" && text[0] != hole[0] {
		return known.Led
	}
	return 0
}

// after returns what it says about a value in a URL or path that text stands
// before it.
func after(text string) known.Marks {
	if text == "" {
		return 0
	}
	scheme, rest, absolute := strings.Cut(text, "://")
	if !absolute {
		rest = scheme
	}
	end := strings.IndexAny(rest, "/?")
	switch {
	case end >= 0:
	case strings.HasSuffix(rest, hole), rest != "" && strings.HasSuffix(rest, ":"), absolute && plainRune(rune(last(rest))) && last(rest) != '.' && last(rest) != '-' && last(rest) != '@':
		return known.Rooted // a base, or all of the address but its port
	default:
		return 0
	}
	below := rest[end:]
	if strings.Contains(below, "?") || names(below) {
		return known.Rooted | known.Placed
	}
	return known.Rooted
}

// last returns the last byte of s, or 0.
func last(s string) byte {
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// names reports whether a path says what is selected from by what comes next:
// it ends between two parts, and a part before is more than the root of an API.
func names(path string) bool {
	if c := last(path); c == 0 || c != hole[0] && plainRune(rune(c)) && strings.IndexByte(":-,.@=", c) < 0 || c == hole[0] {
		return false // what follows can start with a slash
	}
	for part := range strings.SplitSeq(path, "/") {
		if part != "" && !known.APIRoot(part) {
			return true
		}
	}
	return false
}

// followedBy returns what it says about a value in a URL or path that text
// stands behind it.
func followedBy(text string) known.Marks {
	if len(text) > 1 && text[0] == '/' && text[1] != '?' {
		return known.Followed
	}
	return 0
}
