package channels

import "log"

func handleLocal(arg string) {
	c, d := make(chan string, 1), make(chan string, 1)
	c <- arg
	d <- "x"
	log.Print(<-c) // want `arg reaches log record`
	log.Print(<-d)
	s, ok := <-c
	log.Print(ok)
	log.Print(s) // want `arg reaches log record`
}

func produce(s string) <-chan string {
	c := make(chan string, 1)
	go func() { c <- s }()
	return c
}

func handleProducer(arg string) {
	log.Print(<-produce(arg)) // want `arg reaches log record`
	log.Print(<-produce("x"))
}

type job struct{ text, kind string }

func handleStruct(arg string) {
	jobs := make(chan job, 1)
	jobs <- job{text: arg, kind: "x"}
	j := <-jobs
	log.Print(j.text) // want `arg reaches log record`
	log.Print(j.kind)
}
