// Package schema has the types of github.com/viant/mcp-protocol/schema that
// mcplint knows.
package schema

type (
	ToolInputSchemaProperties map[string]map[string]interface{}
	ToolInputSchema           struct {
		Properties ToolInputSchemaProperties
		Required   []string
		Type       string
	}
	ToolOutputSchema struct{ Type string }
	Tool             struct {
		Description *string
		InputSchema ToolInputSchema
		Name        string
	}
	CallToolRequestParams struct {
		Arguments map[string]interface{}
		Name      string
	}
	CallToolRequest struct {
		Method string
		Params CallToolRequestParams
	}
	CallToolResultContentElem struct{ Text string }
	CallToolResult            struct{ Content []CallToolResultContentElem }

	Prompt                 struct{ Name string }
	GetPromptRequestParams struct {
		Arguments map[string]string
		Name      string
	}
	GetPromptResult struct{}

	Resource                  struct{ Name, Uri string }
	ResourceTemplate          struct{ Name, UriTemplate string }
	ReadResourceRequestParams struct{ Uri string }
	ReadResourceRequest       struct{ Params ReadResourceRequestParams }
	ReadResourceResult        struct{}
)
