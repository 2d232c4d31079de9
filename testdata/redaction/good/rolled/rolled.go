// Package rolled is a server without an SDK that logs which method is called by
// which message, and nothing of what is in it.
package rolled

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
)

type message struct {
	ID     json.RawMessage `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

// Handle answers a message.
func Handle(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	var m message
	if json.Unmarshal(body, &m) != nil {
		return
	}
	log.Printf("request %s method %s", m.ID, m.Method)
	switch m.Method {
	case "tools/list":
		io.WriteString(w, "{}")
	case "tools/call":
		call(m.Params)
	}
}

func call(raw json.RawMessage) {
	var p struct {
		Name      string         `json:"name"`
		Arguments map[string]any `json:"arguments"`
	}
	if json.Unmarshal(raw, &p) != nil {
		return
	}
	log.Printf("tool %s with %d arguments", p.Name, len(p.Arguments))
}
