package ifaceother

import (
	"log"

	"taint.test/helper"
)

type own struct{ last string }

func (o *own) Run(s string) { o.last = s }

func use(r helper.Runner, s string) {
	r.Run(s) // want `arg reaches log record`
}

func handleForeign(arg string) {
	r := helper.New()
	r.Run(arg) // want `arg reaches log record`
	r.Run("x")
}

func handleOwn(arg string) {
	o := &own{}
	use(o, arg)
	log.Print(o.last) // want `arg reaches log record`
	p := &own{}
	use(p, "x")
	log.Print(p.last)
}
