// Package filter takes tools away from callers without their scope: since v0.55
// mcp-go refuses calls of what its filter leaves out.
package filter

import (
	"context"
	"net/http"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/auth"
)

// Handler returns the server behind the verifier of tokens.
func Handler(verify auth.TokenVerifier) http.Handler {
	s := server.NewMCPServer("test", "1", server.WithToolFilter(permitted))
	s.AddTool(mcp.NewTool("remove", mcp.WithString("path")), remove)
	return auth.RequireBearerToken(verify, nil)(server.NewStreamableHTTPServer(s))
}

func remove(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove(r.GetString("path", ""))
}

func permitted(ctx context.Context, tools []mcp.Tool) []mcp.Tool {
	token := auth.TokenInfoFromContext(ctx)
	if token == nil {
		return nil
	}
	var out []mcp.Tool
	for _, t := range tools {
		if slices.Contains(token.Scopes, t.Name) {
			out = append(out, t)
		}
	}
	return out
}
