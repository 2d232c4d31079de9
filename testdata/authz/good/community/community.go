// Package community checks in a middleware of mcp-go, by claims that verified
// HTTP code puts into the context.
package community

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
	s := server.NewMCPServer("test", "1", server.WithToolHandlerMiddleware(goodMiddleware))
	s.AddTool(mcp.NewTool("remove", mcp.WithString("path")), remove)
	return auth.RequireBearerToken(verify, nil)(server.NewStreamableHTTPServer(s))
}

func remove(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove(r.GetString("path", ""))
}

func goodMiddleware(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		token := auth.TokenInfoFromContext(ctx)
		if token == nil || !slices.Contains(token.Scopes, r.Params.Name) {
			return mcp.NewToolResultError("forbidden"), nil
		}
		return next(ctx, r)
	}
}
