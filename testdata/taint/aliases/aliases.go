package aliases

import "log"

type text = string

type list = []text

type named string

func (n named) upper() named { return n + "!" }

func handleAlias(arg text, l list) {
	log.Print(arg)  // want `arg reaches log record`
	log.Print(l[0]) // want `l\[0\] reaches log record`
	log.Print(len(l))
}

func handleNamed(arg string) {
	log.Print(named(arg).upper()) // want `arg reaches log record`
	log.Print(named("x").upper())
}
