package goroutine

import "log"

func work(s string) {
	log.Print(s) // want `arg reaches log record`
}

func quiet(string) { log.Print("x") }

func handleStart(arg string) {
	go work(arg)
	go work("x")
	go quiet(arg)
}

func handleShared(arg string) {
	var s string
	done := make(chan bool)
	go func() {
		s = arg
		done <- true
	}()
	log.Print(<-done)
	log.Print(s) // want `arg reaches log record`
}
