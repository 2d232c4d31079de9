// Package foxytools makes a tool that another package registers: its handler
// runs for a caller all the same.
package foxytools

import (
	"context"

	"github.com/strowk/foxy-contexts/pkg/fxctx"
	"github.com/strowk/foxy-contexts/pkg/mcp"
)

// New makes the tool.
func New() fxctx.Tool {
	return fxctx.NewTool(&mcp.Tool{Name: "elsewhere"}, func(ctx context.Context, args map[string]interface{}) *mcp.CallToolResult {
		return &mcp.CallToolResult{}
	})
}
