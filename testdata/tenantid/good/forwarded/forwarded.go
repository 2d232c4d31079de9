// Package forwarded names resources of somebody else's system, which is asked
// with the credential of the caller.
package forwarded

import (
	"context"
	"net/http"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID    string `json:"tenant_id"`
	WorkspaceID string `json:"workspace_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type key struct{}

// Handler returns the server with what feeds it.
func Handler() http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "read"}, goodRead)
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, r.Header.Get("Authorization"))))
	})
}

func goodRead(ctx context.Context, req request, in input) (result, any, error) {
	if req.Extra.TokenInfo != nil && !slices.Contains(req.Extra.TokenInfo.Scopes, "read") {
		return nil, nil, nil
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://api.example.com/"+in.TenantID+"/"+in.WorkspaceID, nil)
	if err != nil {
		return nil, nil, err
	}
	token, _ := ctx.Value(key{}).(string)
	r.Header.Set("Authorization", token)
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, resp.Body.Close()
}
