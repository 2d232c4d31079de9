// Package protocol has the signatures of
// github.com/go-go-golems/go-go-mcp/pkg/protocol that mcplint knows, and
// nothing behind them.
package protocol

type ToolResult struct{ IsError bool }

type ToolResultOption func(*ToolResult)

func NewToolResult(opts ...ToolResultOption) *ToolResult { return nil }
func WithText(text string) ToolResultOption              { return nil }
