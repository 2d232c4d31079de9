// Package constructed registers handlers that another package makes.
package constructed

import (
	"example.com/toolindex/idioms/constructed/handlers"
	mcpgo "github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Run makes the servers.
func Run(c *handlers.Client) {
	s := mcp.NewServer(&mcp.Implementation{Name: "constructed"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "constructed_find"}, handlers.Find(c))
	s.AddTool(&mcp.Tool{Name: "constructed_raw"}, handlers.Raw(*c))
	o := server.NewMCPServer("constructed", "1")
	o.AddTool(mcpgo.NewTool("constructed_list"), handlers.List(c))
}
