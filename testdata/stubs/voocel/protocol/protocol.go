// Package protocol has the signatures of
// github.com/voocel/mcp-sdk-go/protocol that mcplint knows, and nothing behind
// them.
package protocol

type (
	JSONSchema     = map[string]any
	ServerInfo     struct{ Name, Version string }
	ToolAnnotation struct {
		Title                                                        string
		ReadOnlyHint, DestructiveHint, IdempotentHint, OpenWorldHint bool
	}
	Tool struct {
		Name, Title, Description string
		InputSchema              JSONSchema
		Annotations              *ToolAnnotation
	}
	CallToolParams struct {
		Meta      map[string]any
		Name      string
		Arguments map[string]any
	}
	CallToolResult     struct{ IsError bool }
	Resource           struct{ URI, Name string }
	ResourceTemplate   struct{ URITemplate, Name string }
	ReadResourceParams struct{ URI string }
	ReadResourceResult struct{}
	Prompt             struct{ Name string }
	GetPromptParams    struct {
		Name      string
		Arguments map[string]string
	}
	GetPromptResult    struct{ Description string }
	CompletionArgument struct{ Name, Value string }
	CompleteRequest    struct {
		Ref      map[string]any
		Argument CompletionArgument
	}
	CompleteResult             struct{}
	SubscribeParams            struct{ URI string }
	UnsubscribeParams          struct{ URI string }
	ProgressNotificationParams struct {
		Meta    map[string]any
		Message string
	}
)
