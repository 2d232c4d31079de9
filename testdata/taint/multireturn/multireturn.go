package multireturn

import (
	"errors"
	"log"
)

func split(s string) (string, int, error) {
	if s == "" {
		return "", 0, errors.New("empty")
	}
	return s, len(s), nil
}

func three(a, b, c string) (string, string, string) { return c, a, b }

func forward(a, b, c string) (string, string, string) { return three(a, b, c) }

func handleSplit(arg string) {
	s, n, err := split(arg)
	log.Print(s) // want `arg reaches log record`
	log.Print(n)
	log.Print(err)
}

func handleThree(arg string) {
	a, b, c := forward("x", arg, "y")
	log.Print(a)
	log.Print(b)
	log.Print(c) // want `arg reaches log record`
}

func sink(a, b, c string) {
	log.Print(a)
	log.Print(b)
	log.Print(c) // want `arg reaches log record`
}

func handleSpread(arg string) { sink(three("x", arg, "y")) }
