// Package multiplexer has one tool whose handler chooses by an argument.
package multiplexer

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type in struct {
	Action string `json:"action"`
	ID     string `json:"id,omitempty"`
}

func list(id string) string   { return id }
func remove(id string) string { return id }

func run(ctx context.Context, r *mcp.CallToolRequest, v in) (*mcp.CallToolResult, any, error) {
	switch v.Action {
	case "list":
		return nil, list(v.ID), nil
	case "remove":
		return nil, remove(v.ID), nil
	}
	return nil, nil, nil
}

// Run makes the server.
func Run() {
	s := mcp.NewServer(&mcp.Implementation{Name: "multiplexer"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "multiplexer"}, run)
}
