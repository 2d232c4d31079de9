package methodexpr

import "log"

type store struct{ last, other string }

func (s *store) put(v string) { s.last = v }
func (s store) get() string   { return s.last }

type getter interface{ get() string }

func handleExpr(arg string) {
	var s, t, u store
	(*store).put(&s, arg)
	log.Print(store.get(s)) // want `arg reaches log record`
	log.Print(store.get(t))
	f := (*store).put
	f(&u, arg)
	log.Print(u.last) // want `arg reaches log record`
	log.Print(u.other)
}

func handleInterface(arg string) {
	log.Print(getter.get(store{last: arg})) // want `arg reaches log record`
	log.Print(getter.get(store{other: arg}))
}
