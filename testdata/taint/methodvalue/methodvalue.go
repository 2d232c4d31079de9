package methodvalue

import "log"

type store struct{ last string }

func (s *store) put(v string) { s.last = v }
func (s store) show(p string) { log.Print(s.last) } // want `arg reaches log record`
func (s *store) quiet(string) {}

func run(f func(string), s string) { f(s) }

func handleValue(arg string) {
	s := store{last: arg}
	f := s.show
	f("x")
}

func handleHandedOn(arg string) {
	s, t := &store{}, &store{}
	run(s.put, arg)
	run(t.quiet, arg)
	log.Print(s.last) // want `arg reaches log record`
	log.Print(t.last)
}

type table struct{ f func(string) }

func handleInField(arg string) {
	s := &store{}
	tab := table{f: s.put}
	tab.f(arg)
	log.Print(s.last) // want `arg reaches log record`
}
