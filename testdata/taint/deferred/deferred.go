package deferred

import "log"

func show(s string) {
	log.Print(s) // want `arg reaches log record`
}

func handleArgument(arg string) {
	s := "x"
	defer log.Print(s)
	defer show(arg)
	s = arg
}

func handleLiteral(arg string) {
	s := "x"
	defer func() {
		log.Print(s) // want `arg reaches log record`
	}()
	s = arg
}

func handleResult(arg string) {
	log.Print(late(arg)) // want `arg reaches log record`
	log.Print(late("x"))
}

func late(s string) (out string) {
	defer func() { out = s }()
	return "x"
}

func handleClean(arg string) {
	defer func() { log.Print(len(arg)) }()
}
