// Package types has the types of github.com/FreePeak/cortex/pkg/types that
// mcplint knows.
package types

type (
	ToolParameter struct {
		Name, Description, Type string
		Required                bool
	}
	Tool struct {
		Name, Description string
		Parameters        []ToolParameter
	}
	ClientSession struct{ ID string }
)
