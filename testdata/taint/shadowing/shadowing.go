package shadowing

import "log"

func handleShadow(arg string) {
	s := "x"
	if len(arg) > 2 {
		s := arg
		log.Print(s) // want `arg reaches log record`
	}
	log.Print(s)
}

func handleParameter(arg string) {
	func(arg string) {
		log.Print(arg)
	}("x")
	{
		arg := "y"
		log.Print(arg)
	}
	log.Print(arg) // want `arg reaches log record`
}
