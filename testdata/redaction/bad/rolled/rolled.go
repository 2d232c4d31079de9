// Package rolled is a server without an SDK that logs what it is told.
package rolled

import (
	"encoding/json"
	"log"
)

type params struct {
	Name      string         `json:"name"`
	Arguments map[string]any `json:"arguments"`
}

// Handle answers a message.
func Handle(method string, raw json.RawMessage) any {
	switch method {
	case "initialize":
		return "hello"
	case "tools/call":
		var p params
		if json.Unmarshal(raw, &p) != nil {
			return nil
		}
		log.Printf("calling %s", p.Name)
		log.Printf("with %v", p.Arguments) // want `writes the arguments raw into a log record`
		return run(p)
	}
	log.Printf("what is %s", method)
	return nil
}

func run(p params) any {
	switch p.Name {
	case "note":
		text, _ := p.Arguments["text"].(string)
		log.Print(text) // want `argument "text"`
	}
	return nil
}
