// Package rows offers what is in a variable of another package.
package rows

import (
	"example.com/toolindex/idioms/rows/list"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Serve makes the server.
func Serve() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "rows"}, nil)
	for _, r := range list.Rows {
		if work, ok := r.Work.(mcp.ToolHandler); ok {
			s.AddTool(&mcp.Tool{Name: r.Name}, work)
		}
	}
	return s
}
