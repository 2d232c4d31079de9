// Package embeddedinterface embeds the interface that a struct implements by
// that: such a struct hands calls on and is no implementation of its own.
package embeddedinterface

import "log"

type request interface {
	get() string
}

type client interface {
	ping() error
}

// params are handed about as a client, and are a request, too.
type params struct {
	request
	client
}

func use(c client) error { return c.ping() }

func handleEmbedded(p params) {
	if err := use(p); err != nil {
		return
	}
	log.Print(p.get()) // want `p.request reaches log record`
}
