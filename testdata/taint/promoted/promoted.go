package promoted

import "log"

type base struct{ s string }

func (b *base) set(s string) { b.s = s }
func (b base) get() string   { return b.s }
func (b base) fixed() string { return "x" }

type middle struct{ base }

type outer struct {
	*middle
	t string
}

type getter interface{ get() string }

func handlePromoted(arg string) {
	o, p := outer{middle: &middle{}}, outer{middle: &middle{}}
	o.set(arg)
	log.Print(o.get()) // want `arg reaches log record`
	log.Print(o.fixed())
	log.Print(p.get())
}

func handleThroughInterface(arg string) {
	var g getter = middle{base{arg}}
	log.Print(g.get()) // want `arg reaches log record`
	f := g.get
	log.Print(f()) // want `arg reaches log record`
}
