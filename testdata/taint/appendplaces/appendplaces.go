// Package appendplaces appends to lists whose length is known.
package appendplaces

import "log"

func first(words []string) {
	log.Print(words[0])
}

func second(words []string) {
	log.Print(words[1]) // want `arg reaches log record` `more\[\*\] reaches log record`
}

func handleOne(arg string) {
	words := append([]string{"a"}, arg)
	first(words)
	second(words)
}

func handleRest(more []string) {
	words := append([]string{"a"}, more...)
	first(words)
	second(words)
}
