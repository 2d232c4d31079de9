package pointerfield

import "log"

type rec struct{ a, b string }

func put(p *string, s string) { *p = s }

func handleField(arg string) {
	var r rec
	p := &r.a
	*p = arg
	log.Print(r.a) // want `arg reaches log record`
	log.Print(r.b)
}

func handleCallee(arg string) {
	var r rec
	put(&r.b, arg)
	log.Print(r.a)
	log.Print(r.b) // want `arg reaches log record`
}

func handleElement(arg string) {
	list := []string{"x", "y"}
	put(&list[1], arg)
	log.Print(list[1]) // want `arg reaches log record`
	log.Print(list[0])
}

func handleNew(arg string) {
	p, q := new(string), new(string)
	*p = arg
	log.Print(*p) // want `arg reaches log record`
	log.Print(*q)
}
