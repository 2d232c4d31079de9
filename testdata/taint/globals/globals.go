package globals

import "log"

var last string

var config struct{ name string }

func handleStore(arg string) {
	last = arg
	log.Print(last) // want `arg reaches log record`
	config.name = arg
	log.Print(config.name) // want `arg reaches log record`
}

func handleLoad(arg string) {
	// limit(#4): missed, want `arg reaches log record`; a variable that
	// somebody writes in one call and reads in another is no flow of one call.
	log.Print(last)
}

var prefix = "x"

var table = map[string]string{"a": "x"}

func handleConstant(arg string) {
	log.Print(prefix)
	log.Print(table[arg])
}
