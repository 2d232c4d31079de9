package lencap

import (
	"log"
	"strings"
)

func handleLen(arg string, args []string, m map[string]string, c chan string) {
	log.Print(len(arg), len(args), cap(args), len(m), len(c), cap(c))
	log.Print(min(len(arg), 3), max(len(args), 1))
	log.Print(min(arg, "x")) // want `arg reaches log record`
	log.Print(arg == "x", arg < "y", args == nil)
	log.Print(strings.Repeat("x", len(arg)))
}
