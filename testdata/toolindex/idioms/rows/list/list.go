// Package list has its tools in a variable, with functions of any type.
package list

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Row is a tool.
type Row struct {
	Name string
	Work any
}

// Rows are the tools.
var Rows = []Row{
	{"rows_find", mcp.ToolHandler(find)},
	{"rows_drop", mcp.ToolHandler(drop)},
}

func find(context.Context, *mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func drop(context.Context, *mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }
