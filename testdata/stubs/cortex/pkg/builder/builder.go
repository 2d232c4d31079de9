// Package builder has the signatures of github.com/FreePeak/cortex/pkg/builder
// that mcplint knows, and nothing behind them.
package builder

import "context"

type (
	ToolHandlerFunc func(ctx context.Context, params map[string]interface{}) (interface{}, error)
	StdioOption     func()
)

func WithToolHandler(toolName string, handler ToolHandlerFunc) StdioOption { return nil }
