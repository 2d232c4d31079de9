// Package embeddedinterface is handed a struct that embeds interfaces: it hands
// calls on and is no implementation of its own.
package embeddedinterface

import (
	"log"

	"taint.test/embeddedinterface/api"
)

func use(c api.Client) error { return c.Ping() }

func handleEmbedded(p api.Params) {
	if err := use(p); err != nil {
		return
	}
	log.Print(p.Get()) // want `p.Request.Get\(\) reaches log record`
}
