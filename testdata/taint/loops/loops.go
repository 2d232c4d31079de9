package loops

import "log"

func handleCarried(args []string) {
	last := ""
	for _, a := range args {
		log.Print(last) // want `args\[\*\] reaches log record`
		last = a
	}
	log.Print(last) // want `args\[\*\] reaches log record`
}

func handleCounted(args []string) {
	for i := 0; i < len(args); i++ {
		log.Print(i)
		log.Print(args[i]) // want `args\[\*\] reaches log record`
	}
	for i := range len(args) {
		log.Print(i)
	}
}

func handleIndex(args []string) {
	for i := range args {
		log.Print(i)
	}
}

func handleShift(arg string) {
	a, b, c := arg, "x", "y"
	for range 3 {
		a, b, c = "z", a, b
	}
	log.Print(c) // want `arg reaches log record`
}
