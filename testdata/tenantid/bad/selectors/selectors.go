// Package selectors reaches a system for several tenants with a credential of
// the server's own, for callers that it knows.
package selectors

import (
	"context"
	"errors"
	"net/http"
	"os"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Team string `json:"team"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "set"}, badSet)
	mcp.AddTool(s, &mcp.Tool{Name: "map"}, badMap)
	return s
}

func reader(req request) error {
	if !slices.Contains(req.Extra.TokenInfo.Scopes, "logs:read") {
		return errors.New("forbidden")
	}
	return nil
}

func badSet(ctx context.Context, req request, in input) (result, any, error) {
	if err := reader(req); err != nil {
		return nil, nil, err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://logs.example.com/query", nil)
	if err != nil {
		return nil, nil, err
	}
	r.Header.Set("Authorization", "Bearer "+os.Getenv("LOGS_TOKEN"))
	r.Header.Set("X-Scope-OrgID", in.Team) // want `tool "set" takes the tenant from argument "team" and puts it into the header X-Scope-OrgID \(selectors.go:.* \[tenantid/argument\]`
	return nil, nil, do(r)
}

func badMap(ctx context.Context, req request, in input) (result, any, error) {
	if err := reader(req); err != nil {
		return nil, nil, err
	}
	headers := map[string]string{"X-Scope-OrgID": in.Team} // want `tool "map" takes the tenant from argument "team" and puts it into the header X-Scope-OrgID .* \[tenantid/argument\]`
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://logs.example.com/query", nil)
	if err != nil {
		return nil, nil, err
	}
	for k, v := range headers {
		r.Header.Set(k, v)
	}
	return nil, nil, do(r)
}

func do(r *http.Request) error {
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
