// Package contextfunc feeds its server with HTTP code of another package.
package contextfunc

import (
	"net/http"

	"github.com/mark3labs/mcp-go/server"

	"redaction.test/bad/contextfunc/session"
)

// Good returns a server whose HTTP code writes nothing that callers choose.
func Good(s *server.MCPServer) http.Handler {
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(session.Peer))
}

// Bad returns one whose HTTP code writes a header.
func Bad(s *server.MCPServer) http.Handler {
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(session.Caller)) // want `HTTP code writes the unverified request value "X-Caller" raw into a slog record at session.go:\d+; .*\[redaction/argument\]`
}
