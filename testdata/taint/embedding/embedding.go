package embedding

import "log"

type base struct{ Name, Other string }

type outer struct {
	base
	Extra string
}

type pointed struct{ *base }

func handleEmbedded(arg string) {
	o := outer{base: base{Name: arg}}
	log.Print(o.Name)      // want `arg reaches log record`
	log.Print(o.base.Name) // want `arg reaches log record`
	log.Print(o.Other)
	log.Print(o.Extra)
}

func handlePointed(arg string) {
	p := pointed{&base{}}
	p.Name = arg
	log.Print(p.Name) // want `arg reaches log record`
	log.Print(p.Other)
}

func handleParam(o outer) {
	log.Print(o.Name)  // want `o.base.Name reaches log record`
	log.Print(o.Extra) // want `o.Extra reaches log record`
}
