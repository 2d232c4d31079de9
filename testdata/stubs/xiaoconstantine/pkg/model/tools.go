// Package models has the signatures of
// github.com/XiaoConstantine/mcp-go/pkg/model that mcplint knows, and nothing
// behind them.
package models

type (
	Implementation  struct{ Name, Version string }
	ParameterSchema struct {
		Type, Description string
		Required          bool
	}
	InputSchema struct {
		Type       string
		Properties map[string]ParameterSchema
	}
	Tool struct {
		Name, Description string
		InputSchema       InputSchema
	}
	CallToolResult struct{ IsError bool }
)
