// Package tools does not know the callers.
package tools

import (
	"context"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Tenant string `json:"tenant"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// Register adds the tools.
func Register(s *mcp.Server) {
	mcp.AddTool(s, &mcp.Tool{Name: "query"}, query)
}

func query(ctx context.Context, _ request, in input) (result, any, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://logs.example.com/query", nil)
	if err != nil {
		return nil, nil, err
	}
	r.Header.Set("X-Scope-OrgID", in.Tenant)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, resp.Body.Close()
}
