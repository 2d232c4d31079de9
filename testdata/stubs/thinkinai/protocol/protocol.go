// Package protocol has the signatures of github.com/ThinkInAIXYZ/go-mcp/protocol
// that mcplint knows, and nothing behind them.
package protocol

import "encoding/json"

type ToolAnnotations struct {
	Title                                                        string
	ReadOnlyHint, DestructiveHint, IdempotentHint, OpenWorldHint *bool
}

type (
	DataType     string
	PropertyType []DataType
	Property     struct {
		Type        PropertyType
		Description string
		Enum        []any
	}
	InputSchemaType string
	InputSchema     struct {
		Type       InputSchemaType
		Properties map[string]*Property
		Required   []string
	}
)

const Object InputSchemaType = "object"

const String DataType = "string"

type Tool struct {
	Name           string
	Description    string
	InputSchema    InputSchema
	Annotations    *ToolAnnotations
	RawInputSchema json.RawMessage
}

type CallToolRequest struct {
	Meta         map[string]interface{}
	Name         string
	Arguments    map[string]interface{}
	RawArguments json.RawMessage
}

type (
	Content     interface{ GetType() string }
	TextContent struct{ Type, Text string }
)

func (*TextContent) GetType() string { return "text" }

type CallToolResult struct {
	Content []Content
	IsError bool
}

func NewTool(name string, description string, inputReqStruct interface{}) (*Tool, error) {
	return nil, nil
}
func NewToolWithRawSchema(name, description string, schema json.RawMessage) *Tool { return nil }
func NewCallToolResult(content []Content, isError bool) *CallToolResult           { return nil }
func VerifyAndUnmarshal(content json.RawMessage, v any) error                     { return nil }

type (
	Prompt           struct{ Name, Description string }
	GetPromptRequest struct {
		Name      string
		Arguments map[string]string
	}
	GetPromptResult struct{ Description string }

	Resource            struct{ Name, URI string }
	ResourceTemplate    struct{ Name, URITemplate string }
	ReadResourceRequest struct {
		URI       string
		Arguments map[string]interface{}
	}
	ReadResourceResult struct{}
)
