// Package paths has checks that stand on the way to tools, whatever comes by
// other ways.
package paths

import (
	"context"
	"errors"
	"os"
	"slices"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/auth"
	gosdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

var errForbidden = errors.New("forbidden")

// Session tools pass through the middleware, which may be added after them.
func Session(id string) *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	_ = s.AddSessionTool(id, mcp.NewTool("session"), act)
	s.AddTool(mcp.NewTool("tool"), act)
	s.Use(checked)
	return s
}

func checked(next server.ToolHandlerFunc) server.ToolHandlerFunc {
	return func(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		if !slices.Contains(auth.TokenInfoFromContext(ctx).Scopes, "files") {
			return nil, errForbidden
		}
		return next(ctx, r)
	}
}

func act(context.Context, mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, os.Remove("/srv/notes")
}

// Resources and prompts are not tools: a guard of tools need not cover them.
func Resources() *gosdk.Server {
	s := gosdk.NewServer(&gosdk.Implementation{Name: "test"}, nil)
	s.AddResource(&gosdk.Resource{Name: "notes", URI: "file:///srv/notes"}, read)
	s.AddPrompt(&gosdk.Prompt{Name: "summary"}, prompt)
	gosdk.AddTool(s, &gosdk.Tool{Name: "remove"}, remove)
	s.AddReceivingMiddleware(tools)
	return s
}

func tools(next gosdk.MethodHandler) gosdk.MethodHandler {
	return func(ctx context.Context, method string, req gosdk.Request) (gosdk.Result, error) {
		if method == "tools/call" && !slices.Contains(req.GetExtra().TokenInfo.Scopes, "files") {
			return nil, errForbidden
		}
		return next(ctx, method, req)
	}
}

func read(context.Context, *gosdk.ReadResourceRequest) (*gosdk.ReadResourceResult, error) {
	_, err := os.ReadFile("/srv/notes")
	return nil, err
}

func prompt(context.Context, *gosdk.GetPromptRequest) (*gosdk.GetPromptResult, error) {
	_, err := os.ReadFile("/srv/notes")
	return nil, err
}

func remove(context.Context, *gosdk.CallToolRequest, struct{}) (*gosdk.CallToolResult, any, error) {
	return nil, nil, os.Remove("/srv/notes")
}
