package structcopy

import "log"

type point struct{ a, b string }

func handleCopy(arg string) {
	p := point{a: arg}
	q := p
	log.Print(q.a) // want `arg reaches log record`
	log.Print(q.b)
}

func handleIndependent(arg string) {
	p := point{}
	q := p
	q.a = arg
	log.Print(q.a) // want `arg reaches log record`
	log.Print(p.a)
}

func handleConversion(arg string) {
	type other point
	o := other(point{b: arg})
	log.Print(o.b) // want `arg reaches log record`
	log.Print(o.a)
}

func change(p point) { p.a = "x" }

func set(p *point, s string) { p.a = s }

func handleByValue(arg string) {
	q := point{b: arg}
	change(q)
	log.Print(q.a)
	p := point{}
	set(&p, arg)
	log.Print(p.a) // want `arg reaches log record`
	log.Print(p.b)
}
