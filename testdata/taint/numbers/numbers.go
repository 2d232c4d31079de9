package numbers

import (
	"fmt"
	"log"
	"strconv"
	"time"
)

type input struct {
	n int
	f float64
	b bool
	s string
}

func handleNumbers(in input, d time.Duration) {
	log.Print(in.n, in.f, in.b, d)
	log.Print(in.n+1, -in.n, !in.b, in.n<<2)
	log.Print(strconv.Itoa(in.n), strconv.FormatBool(in.b))
	log.Print(fmt.Sprint(in.n))
	log.Print(in.s) // want `in.s reaches log record`
}

func handleRune(r rune) {
	log.Print(r)
	// A number can be a character: only what can be quoted is lost.
	log.Print(string(r))
}

func handleParsed(arg string) {
	n, err := strconv.Atoi(arg)
	if err != nil {
		log.Print(arg) // want `arg reaches log record`
		return
	}
	log.Print(n)
	log.Print(arg)
}
