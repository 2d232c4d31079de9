package runtimeorder

import "log"

func handleOrder(arg string) {
	m := map[string]string{}
	// limit(#4): false alarm; what is stored in memory counts before the store
	log.Print(m["a"]) // want `arg reaches log record`
	m["a"] = arg
	m["a"] = "x"
	// limit(#4): false alarm; a store does not take away what was there
	log.Print(m["a"]) // want `arg reaches log record`
}

func handleVariables(arg string) {
	s := "x"
	log.Print(s)
	s = arg
	log.Print(s) // want `arg reaches log record`
	s = "y"
	log.Print(s)
}
