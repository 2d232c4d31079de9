// Package correlated writes what depends on a condition that is asked twice, or on
// the type of an error.
package correlated

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Query string `json:"query"`
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(operations)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, failing)
	return s
}

// operation names the tool, or the resource, that is asked for.
func operation(method string, req mcp.Request) string {
	switch p := req.GetParams().(type) {
	case *mcp.CallToolParamsRaw:
		return method + ":" + p.Name
	case *mcp.ReadResourceParams:
		return method + ":" + p.URI
	}
	return method
}

// What is written is the name of a tool, as the method was asked for before.
func operations(next mcp.MethodHandler) mcp.MethodHandler {
	return func(ctx context.Context, method string, req mcp.Request) (mcp.Result, error) {
		name := operation(method, req)
		if method == "tools/call" {
			slog.InfoContext(ctx, "call", "tool", name) // limit(#7): false alarm // want `argument "URI" raw .*\[redaction/argument\]`
		}
		return next(ctx, method, req)
	}
}

type coded struct{ Code string }

func (c *coded) Error() string { return c.Code }

func search(in input) error {
	if in.Query == "" {
		return &coded{"empty"}
	}
	return fmt.Errorf("nothing found for %q", in.Query)
}

// An error of that type does not hold the query.
func failing(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	var c *coded
	err := search(in)
	if errors.As(err, &c) {
		slog.Warn("failed", "code", c.Code) // limit(#7): false alarm // want `argument "query" raw .*\[redaction/argument\]`
	}
	if c, ok := err.(*coded); ok {
		slog.Warn("failed", "code", c.Code) // limit(#7): false alarm // want `argument "query" raw .*\[redaction/argument\]`
	}
	return nil, nil, nil
}
