package anonymous

import "log"

func handleStruct(in struct{ A, B string }) {
	log.Print(in.A) // want `in.A reaches log record`
	v := struct{ x, y string }{x: in.B, y: "k"}
	log.Print(v.x) // want `in.B reaches log record`
	log.Print(v.y)
}

func handleTable(arg string) {
	for _, c := range []struct{ name, value string }{{"a", arg}, {"b", "x"}} {
		log.Print(c.name)
		log.Print(c.value) // want `arg reaches log record`
	}
}
