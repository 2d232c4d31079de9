// Package thirdparty asks libraries of other modules that do not know who calls,
// or that believed the caller.
package thirdparty

import (
	"context"
	"errors"
	"net/http"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"example.org/thirdparty/identity"
	"example.org/thirdparty/remote"
	"example.org/thirdparty/requestid"
)

var errForbidden = errors.New("forbidden")

// New returns a server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("numbered"), badNumbered) // want `tool "numbered" reaches the file system .* \[authz/missing\]`
	s.AddTool(mcp.NewTool("client"), badClient)     // want `tool "client" reaches unseen code \(Delete at .*\) .* \[authz/missing\]`
	s.AddTool(mcp.NewTool("items"), badItems)       // want `tool "items" reaches unseen code \(Remove at .*\) .* \[authz/missing\]`
	s.AddTool(mcp.NewTool("flushed"), badFlushed)   // want `tool "flushed" reaches unseen code \(Flush at .*\) .* \[authz/missing\]`
	return s
}

// Serve numbers requests.
func Serve() http.Handler { return requestid.Middleware(server.NewStreamableHTTPServer(New())) }

// NewPresent returns a server that asks only whether somebody calls.
func NewPresent() *server.MCPServer {
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(present))
	s.AddTool(mcp.NewTool("present"), badPresent) // want `tool "present" reaches the file system .* \[authz/server-wide\]`
	return s
}

func present(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		if _, ok := identity.FromContext(ctx); !ok {
			return nil, errForbidden
		}
		return next(ctx, r)
	}
}

func badPresent(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove("/srv/notes")
}

func badNumbered(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	if requestid.FromContext(ctx) == "1" {
		return nil, errForbidden
	}
	return nil, os.Remove("/srv/notes")
}

// badClient makes a client, which is not what anybody wants to be told.
func badClient(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	c, err := remote.New("localhost:80")
	if err != nil {
		return nil, err
	}
	return nil, c.Delete(r.GetString("name", ""))
}

func badItems(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	c, err := remote.New("localhost:80")
	if err != nil {
		return nil, err
	}
	c.SetTimeout(1)
	return nil, c.Items().Remove(r.GetString("name", ""))
}

func badFlushed(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	c, err := remote.New("localhost:80")
	if err != nil {
		return nil, err
	}
	c.Flush()
	return nil, nil
}
