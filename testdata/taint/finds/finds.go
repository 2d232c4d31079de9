// Package finds has calls of interfaces that nobody implements in sight.
package finds

import "log"

type entry struct{ text string }

type registry interface {
	Entry(key string) *entry
	Text(key string) string
}

func handleFound(r registry, arg string) {
	log.Print(r.Entry(arg).text) // what the registry holds, not the key
}

func handleMade(r registry, arg string) {
	log.Print(r.Text(arg)) // want `arg reaches log record` `r reaches log record`
}
