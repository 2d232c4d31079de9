package phi

import "log"

func handleEither(arg string, b bool) {
	s := "x"
	if b {
		s = arg
	}
	log.Print(s) // want `arg reaches log record`
}

func handleNeither(arg string, b bool) {
	s := "x"
	if b {
		s = "y"
	}
	log.Print(s)
}

func handleOverwritten(arg string) {
	s := arg
	s = "x"
	log.Print(s)
}
