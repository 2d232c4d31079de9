package rangechan

import "log"

func handleRange(args []string) {
	c := make(chan string, 1)
	for _, a := range args {
		c <- a
	}
	close(c)
	for s := range c {
		log.Print(s) // want `args\[\*\] reaches log record`
	}
}

func handleClean(args []string) {
	c := make(chan string, 1)
	for range args {
		c <- "x"
	}
	for s := range c {
		log.Print(s)
	}
}
