// Package cyclictypes has types that hold themselves: lists of themselves,
// pointers to themselves, and two that hold each other.
package cyclictypes

import "log"

type list []list

type pointer *pointer

type (
	one []two
	two []*one
)

type deep [][][][][][][][][][]string

type generic[T any] struct {
	next *generic[T]
	list []generic[T]
	v    T
}

func handleLists(l list, p pointer, o one, d deep) {
	log.Print(l[0][0])          // want `l.* reaches log record`
	log.Print(p)                // want `p reaches log record`
	log.Print(o[0])             // want `o.* reaches log record`
	log.Print(d[0][0][0][0][0]) // want `d.* reaches log record`
}

func handleGeneric(g generic[string], n generic[int]) {
	log.Print(g.next.list[0].v) // want `g.* reaches log record`
	log.Print(n.next.list[0].v)
}
