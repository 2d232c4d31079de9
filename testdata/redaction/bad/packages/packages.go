// Package packages logs through another package.
package packages

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"redaction.test/bad/packages/audit"
)

type input struct {
	Query string `json:"query"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type handler struct{ log audit.Logger }

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	h := &handler{log: audit.New()}
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, badHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "interface"}, h.badInterface)
	return s
}

func badHelper(_ context.Context, _ request, in input) (result, any, error) {
	audit.Call("helper", in.Query) // want `tool "helper" writes argument "query" raw into a slog record at audit.go:.* \[redaction/argument\]`
	return nil, nil, nil
}

func (h *handler) badInterface(_ context.Context, _ request, in input) (result, any, error) {
	h.log.Log(in.Query) // want `tool "interface" writes argument "query" raw into a slog record at audit.go:.* \[redaction/argument\]`
	return nil, nil, nil
}
