// Package community takes the tenant from arguments the way of mcp-go.
package community

import (
	"context"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("accessor", mcp.WithString("tenantId", mcp.Required())), badAccessor)
	s.AddTool(mcp.NewTool("map"), badMap)
	return s
}

func badAccessor(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	tenant, err := r.RequireString("tenantId") // want `tool "accessor" takes the tenant from argument "tenantId" .* \[tenantid/argument\]`
	if err != nil {
		return nil, err
	}
	return nil, os.RemoveAll("/srv/" + tenant)
}

func badMap(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	tenant, _ := r.GetArguments()["tenant"].(string) // want `tool "map" takes the tenant from argument "tenant" .* \[tenantid/argument\]`
	return nil, os.RemoveAll("/srv/" + tenant)
}
