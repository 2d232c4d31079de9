package slicing

import "log"

func handleSlices(args []string) {
	log.Print(args[1:])    // want `args reaches log record`
	log.Print(args[0])     // want `args\[0\] reaches log record`
	log.Print(args[:1][0]) // want `args\[0\] reaches log record`
	log.Print(len(args), cap(args))
}

func handleBacking(arg string) {
	list := make([]string, 3)
	part := list[1:]
	part[0] = arg
	log.Print(list) // want `arg reaches log record`
	other := make([]string, 3)
	log.Print(other)
}

func handleText(arg string) {
	log.Print(arg[1:3]) // want `arg reaches log record`
	log.Print(arg[0])
	log.Print("xyz"[len(arg)%3:])
}

func handleArrayPointer(args []string) {
	p := (*[2]string)(args)
	log.Print(p[1]) // want `args\[1\] reaches log record`
}
