package rangefunc

import (
	"iter"
	"log"
)

func one(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		yield(s)
	}
}

func pairs(k, v string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		yield(k, v)
	}
}

func handleSeq(arg string) {
	for s := range one(arg) {
		log.Print(s) // want `arg reaches log record`
	}
	for s := range one("x") {
		log.Print(s)
	}
}

func handleSeq2(arg string) {
	for k, v := range pairs("x", arg) {
		log.Print(k)
		log.Print(v) // want `arg reaches log record`
	}
}

func handleBody(arg string) {
	last := ""
	for range one("x") {
		last = arg
	}
	log.Print(last) // want `arg reaches log record`
}
