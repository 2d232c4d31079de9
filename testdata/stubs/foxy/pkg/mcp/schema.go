// Package mcp has the types of github.com/strowk/foxy-contexts/pkg/mcp that
// mcplint knows.
package mcp

type Tool struct {
	Description *string
	InputSchema ToolInputSchema
	Name        string
}

type (
	ToolInputSchemaProperties map[string]map[string]interface{}
	ToolInputSchema           struct {
		Properties ToolInputSchemaProperties
		Required   []string
		Type       string
	}
	CallToolResult struct {
		Content []interface{}
		IsError *bool
	}
	TextContent struct{ Type, Text string }

	PromptArgument         struct{ Name string }
	Prompt                 struct{ Name string }
	GetPromptRequestParams struct {
		Arguments map[string]string
		Name      string
	}
	GetPromptRequest struct {
		Method string
		Params GetPromptRequestParams
	}
	GetPromptResult struct{}
	CompleteResult  struct{}

	Resource           struct{ Name, Uri string }
	ReadResourceResult struct{}
)
