package pipelines

import (
	"log"
	"strings"
)

type stage func(string) string

func compose(stages ...stage) stage {
	return func(s string) string {
		for _, st := range stages {
			s = st(s)
		}
		return s
	}
}

func apply(f stage, s string) string { return f(s) }

func twice(f stage) stage { return func(s string) string { return f(f(s)) } }

func handleApply(arg string) {
	// limit(#4): missed, want `arg reaches log record`; a function of another
	// package is not followed when it is handed on as a value
	log.Print(apply(strings.ToUpper, arg))
	log.Print(apply(func(s string) string { return s }, arg)) // want `arg reaches log record`
	log.Print(apply(func(string) string { return "x" }, arg))
	log.Print(apply(strings.ToUpper, "x"))
}

func handleTwice(arg string) {
	log.Print(twice(strings.ToUpper)(arg)) // want `arg reaches log record`
	log.Print(twice(strings.ToUpper)("x"))
}

func handleCompose(arg string) {
	log.Print(compose(strings.ToUpper, strings.TrimSpace)(arg)) // want `arg reaches log record`
	log.Print(compose(strings.ToUpper)("x"))
}
