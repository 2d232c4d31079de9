package genericmethod

import "log"

type stack[T any] struct{ list []T }

func (s *stack[T]) push(v T) { s.list = append(s.list, v) }

func (s *stack[T]) pop() T {
	v := s.list[len(s.list)-1]
	s.list = s.list[:len(s.list)-1]
	return v
}

func (s *stack[T]) size() int { return len(s.list) }

func handleStack(arg string) {
	var a, b stack[string]
	a.push(arg)
	b.push("x")
	log.Print(a.pop()) // want `arg reaches log record`
	log.Print(a.size())
	log.Print(b.pop())
}

type pair[A, B any] struct {
	a A
	b B
}

func of[A, B any](a A, b B) pair[A, B] { return pair[A, B]{a, b} }

func handlePair(arg string) {
	p := of(arg, "x")
	log.Print(p.a) // want `arg reaches log record`
	log.Print(p.b)
}
