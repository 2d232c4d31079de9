// Package selectpath names the tenant of somebody else's system in the path of a
// URL, which only the manual of that system tells.
package selectpath

import (
	"context"
	"net/http"
	"net/url"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Group string `json:"group"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "query"}, query)
	return s
}

func query(ctx context.Context, req request, in input) (result, any, error) {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "read") {
		return nil, nil, http.ErrNotSupported
	}
	u := "https://metrics.example.com/select/" + url.PathEscape(in.Group) + "/prometheus/api/v1/query" // limit(#8): missed, want `\[tenantid/argument\]`
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, u, nil)
	if err != nil {
		return nil, nil, err
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, resp.Body.Close()
}
