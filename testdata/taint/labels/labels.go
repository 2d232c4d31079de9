package labels

import "log"

func handleGoto(arg string) {
	s := "x"
again:
	log.Print(s) // want `arg reaches log record`
	if s == "x" {
		s = arg
		goto again
	}
}

func handleBreak(args []string) {
	found := "x"
outer:
	for _, a := range args {
		for range a {
			if len(a) > 3 {
				found = a
				break outer
			}
			continue outer
		}
	}
	log.Print(found) // want `args\[\*\] reaches log record`
}

func handleFallthrough(arg string, n int) {
	s := "x"
	switch n {
	case 1:
		s = arg
		fallthrough
	case 2:
		log.Print(s) // want `arg reaches log record`
	case 3:
		log.Print(s)
	}
}
