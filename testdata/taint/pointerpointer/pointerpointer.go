package pointerpointer

import "log"

type node struct {
	s    string
	next *node
}

func handleTwo(arg string) {
	s, t := "x", "y"
	p := &s
	pp := &p
	**pp = arg
	log.Print(s) // want `arg reaches log record`
	log.Print(t)
}

func handleRedirected(arg string) {
	s, t := "x", "y"
	p := &s
	pp := &p
	*pp = &t
	*p = arg
	log.Print(t) // want `arg reaches log record`
}

func handleList(arg string) {
	a := &node{s: "x"}
	b := &node{s: arg, next: a}
	log.Print(b.s) // want `arg reaches log record`
	log.Print(b.next.s)
	c := &node{s: "x", next: b}
	log.Print(c.next.s) // want `arg reaches log record`
	log.Print(c.s)
}
