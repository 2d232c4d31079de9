package recursion

import "log"

type tree struct {
	s    string
	kids []*tree
}

func (t *tree) all() string {
	out := t.s
	for _, k := range t.kids {
		out += k.all()
	}
	return out
}

func handleTree(arg string) {
	log.Print((&tree{s: arg}).all())                  // want `arg reaches log record`
	log.Print((&tree{kids: []*tree{{s: arg}}}).all()) // want `arg reaches log record`
	log.Print((&tree{kids: []*tree{{s: "x"}}}).all())
}

func repeat(s string, n int) string {
	if n == 0 {
		return ""
	}
	return s + repeat(s, n-1)
}

func handleRepeat(arg string) {
	log.Print(repeat(arg, 3)) // want `arg reaches log record`
	log.Print(repeat("x", len(arg)))
}

func handleLiteral(arg string) {
	var f func(n int) string
	f = func(n int) string {
		if n == 0 {
			return arg
		}
		return f(n - 1)
	}
	log.Print(f(2)) // want `arg reaches log record`
}
