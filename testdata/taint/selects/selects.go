package selects

import "log"

func handleReceive(arg string) {
	a, b := make(chan string, 1), make(chan string, 1)
	a <- arg
	b <- "x"
	select {
	case s := <-a:
		log.Print(s) // want `arg reaches log record`
	case s := <-b:
		log.Print(s)
	}
}

func handleSend(arg string) {
	a, b := make(chan string, 1), make(chan string, 1)
	select {
	case a <- arg:
	case b <- "x":
	}
	log.Print(<-a) // want `arg reaches log record`
	log.Print(<-b)
}

func handleOk(arg string) {
	a := make(chan string, 1)
	a <- arg
	select {
	case s, ok := <-a:
		log.Print(ok)
		log.Print(s) // want `arg reaches log record`
	default:
	}
}
