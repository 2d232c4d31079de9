package constants

import "log"

const prefix = "x"

func handleConstants(arg string) {
	const local = prefix + "y"
	log.Print(local)
	log.Print(prefix, 1, true, nil)
	s := local
	if s == arg {
		log.Print(s)
	}
	log.Print(prefix + arg) // want `arg reaches log record`
}
