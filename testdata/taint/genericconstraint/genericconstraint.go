package genericconstraint

import "log"

type named interface{ name() string }

type user struct{ n, id string }

func (u user) name() string { return u.n }

func label[T named](v T) string { return v.name() }

type text interface{ ~string | ~[]byte }

func join[T text](v T) string { return "x" + string(v) }

type id string

func handleMethod(arg string) {
	log.Print(label(user{n: arg})) // want `arg reaches log record`
	log.Print(label(user{id: arg}))
}

func handleConversion(arg string) {
	log.Print(join(id(arg)))     // want `arg reaches log record`
	log.Print(join([]byte(arg))) // want `arg reaches log record`
	log.Print(join(id("x")))
}
