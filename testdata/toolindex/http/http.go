// Package http feeds servers from HTTP requests.
package http

import (
	"context"
	"net/http"

	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type key struct{}

func fromHeader(ctx context.Context, r *http.Request) context.Context {
	return context.WithValue(ctx, key{}, r.Header.Get("X-Tenant"))
}

// Serve makes a server for each request.
func Serve(s *server.MCPServer) (http.Handler, http.Handler) {
	perRequest := mcp.NewStreamableHTTPHandler(func(r *http.Request) *mcp.Server {
		srv := mcp.NewServer(&mcp.Implementation{Name: r.PathValue("tenant")}, nil)
		if r.URL.Query().Get("admin") != "" {
			mcp.AddTool(srv, &mcp.Tool{Name: "wipe"}, wipe)
		}
		return srv
	}, nil)
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(fromHeader)), perRequest
}

type none struct{}

func wipe(context.Context, *mcp.CallToolRequest, none) (*mcp.CallToolResult, any, error) {
	return nil, nil, nil
}

// lookup is no code that feeds a server.
func lookup(ctx context.Context, r *http.Request) string { return r.Host }
