// Package serve makes a server for each request, and leaves the tools to
// functions that its callers hand it.
package serve

import (
	"context"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Configure puts tools on the server of one request.
type Configure func(ctx context.Context, s *mcp.Server)

// Handler serves what the given functions configure.
func Handler(fill ...Configure) http.Handler {
	make := func(r *http.Request) *mcp.Server {
		s := mcp.NewServer(&mcp.Implementation{Name: "configured"}, nil)
		for _, f := range fill {
			f(r.Context(), s)
		}
		return s
	}
	return mcp.NewStreamableHTTPHandler(make, nil)
}
