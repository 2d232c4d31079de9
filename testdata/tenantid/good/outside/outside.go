// Package outside names resources of somebody else's system, with the one
// credential that the process was started with, for nobody in particular.
package outside

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("list_projects", mcp.WithString("organization_id")), goodPath)
	s.AddTool(mcp.NewTool("query_logs", mcp.WithString("tenant"), mcp.WithString("org")), goodSelector)
	return s
}

func goodPath(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	id := url.PathEscape(r.GetString("organization_id", ""))
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://api.example.com/orgs/"+id+"/projects", nil)
	if err != nil {
		return nil, err
	}
	return nil, do(req)
}

func goodSelector(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://logs.example.com/query", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-Scope-OrgID", r.GetString("org", ""))
	req.Header.Set("X-Tenant-ID", r.GetString("tenant", ""))
	return nil, do(req)
}

func do(req *http.Request) error {
	req.Header.Set("Authorization", "Bearer "+os.Getenv("API_TOKEN"))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
