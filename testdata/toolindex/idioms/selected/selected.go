// Package selected registers one of several maps of tools: a setting says which.
package selected

import (
	"context"
	"maps"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type row struct {
	tool     *mcp.Tool
	register func(*mcp.Server, *mcp.Tool)
}

var all, few map[string]row

func init() {
	all = map[string]row{
		"find": {&mcp.Tool{Name: "selected_find"}, add},
		"drop": {&mcp.Tool{Name: "selected_drop"}, add},
	}
	few = map[string]row{"list": {&mcp.Tool{Name: "selected_list"}, add}}
}

func add(s *mcp.Server, t *mcp.Tool) { s.AddTool(t, handle) }

func pick(which string) map[string]row {
	switch which {
	case "all":
		return maps.Clone(all)
	default:
		return few
	}
}

// Serve makes the server.
func Serve(which string) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "selected"}, nil)
	var rows []row
	for _, r := range pick(which) {
		rows = append(rows, r)
	}
	for _, r := range rows {
		r.register(s, r.tool)
	}
	return s
}

func handle(context.Context, *mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }
