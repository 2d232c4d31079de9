package typeassert

import "log"

func handleAssert(arg any) {
	log.Print(arg.(string)) // want `arg reaches log record`
	log.Print(arg.(int))
	s, ok := arg.(string)
	log.Print(ok)
	log.Print(s) // want `arg reaches log record`
	if e, ok := arg.(error); ok {
		log.Print(e) // want `arg reaches log record`
	}
}

type box struct{ v any }

func handleField(arg string) {
	b := box{v: arg}
	log.Print(b.v.(string)) // want `arg reaches log record`
	c := box{v: "x"}
	log.Print(c.v.(string))
}
