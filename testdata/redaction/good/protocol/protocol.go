// Package protocol has HTTP code that writes what the protocol itself needs.
package protocol

import (
	"bytes"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"

	"github.com/mark3labs/mcp-go/server"
)

type envelope struct {
	JSONRPC string          `json:"jsonrpc"`
	ID      json.RawMessage `json:"id"`
	Method  string          `json:"method"`
	Params  json.RawMessage `json:"params"`
}

// Handler returns what serves the tools.
func Handler(s *server.MCPServer) http.Handler {
	return goodEnvelope(server.NewStreamableHTTPServer(s))
}

func goodEnvelope(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		slog.Info("call", "session", r.Header.Get("Mcp-Session-Id"), "protocol", r.Header.Get("MCP-Protocol-Version"))
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		var env envelope
		if json.Unmarshal(body, &env) == nil {
			slog.Info("call", "id", string(env.ID), "method", env.Method, "size", len(env.Params))
		}
		next.ServeHTTP(w, r)
	})
}
