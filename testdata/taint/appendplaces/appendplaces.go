// Package appendplaces appends to lists whose length is known.
package appendplaces

import (
	"fmt"
	"log"
)

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

// Places to fill are collected one by one.
func handlePlaces(arg string) {
	var a, b, c string
	places := []any{&a}
	places = append(places, &b)
	fmt.Sscan(arg, places...)
	log.Print(a) // want `arg reaches log record`
	log.Print(b) // want `arg reaches log record`
	log.Print(c)
}

type node struct{ text string }

func handleReferences(arg string) {
	n, other := &node{}, &node{}
	var list []*node
	list = append(list, n)
	list[0].text = arg
	log.Print(n.text) // want `arg reaches log record`
	log.Print(other.text)
}
