// Package protocol has the signatures of
// github.com/traego/scaled-mcp/pkg/protocol that mcplint knows, and nothing
// behind them.
package protocol

type (
	SchemaProperty struct{ Type, Description string }
	InputSchema    struct {
		Type       string
		Properties map[string]SchemaProperty
		Required   []string
	}
	Tool struct {
		Name, Description string
		InputSchema       InputSchema
	}
	ToolListResult struct{ Tools []Tool }
)
