package known

// otherRequests are the requests of SDKs other than go-sdk and mcp-go. SDKs
// that call handlers by reflection have none: there, all that is neither a
// context nor a dependency is the caller's.
var otherRequests = []SDKRequest{
	{Type: "*github.com/ThinkInAIXYZ/go-mcp/protocol.CallToolRequest", Kind: "tool",
		Arguments: ".RawArguments .Arguments", Meta: ".Meta", Name: ".Name", Results: 2},
	{Type: "*github.com/ThinkInAIXYZ/go-mcp/protocol.GetPromptRequest", Kind: "prompt", Arguments: ".Arguments", Results: 2},
	{Type: "*github.com/ThinkInAIXYZ/go-mcp/protocol.ReadResourceRequest", Kind: "resource", Arguments: ".URI .Arguments", Results: 2},

	{Type: "*trpc.group/trpc-go/trpc-mcp-go.CallToolRequest", Kind: "tool",
		Arguments: ".Params.Arguments", Meta: ".Params.Meta", Name: ".Params.Name", Results: 2, Typed: true},
	{Type: "*trpc.group/trpc-go/trpc-mcp-go.GetPromptRequest", Kind: "prompt", Arguments: ".Params.Arguments", Results: 2},
	{Type: "*trpc.group/trpc-go/trpc-mcp-go.ReadResourceRequest", Kind: "resource", Arguments: ".Params.URI .Params.Arguments", Results: 2},
	{Type: "*trpc.group/trpc-go/trpc-mcp-go.JSONRPCRequest", Kind: "any", Arguments: ".Params", Results: 2},
	{Type: "*trpc.group/trpc-go/trpc-mcp-go.JSONRPCNotification", Kind: "notification", Arguments: ".Params", Results: 1},

	{Type: "*github.com/strowk/foxy-contexts/pkg/mcp.GetPromptRequest", Kind: "prompt", Arguments: ".Params.Arguments", Results: 2},

	{Type: "*github.com/riza-io/mcp-go.Request[github.com/riza-io/mcp-go.CallToolRequest]", Kind: "tool",
		Arguments: ".Params.Arguments", Name: ".Params.Name", Results: 2},
	{Type: "*github.com/riza-io/mcp-go.Request[github.com/riza-io/mcp-go.GetPromptRequest]", Kind: "prompt", Arguments: ".Params.Arguments", Results: 2},
	{Type: "*github.com/riza-io/mcp-go.Request[github.com/riza-io/mcp-go.ReadResourceRequest]", Kind: "resource", Arguments: ".Params.URI", Results: 2},
	{Type: "*github.com/riza-io/mcp-go.Request[github.com/riza-io/mcp-go.CompletionRequest]", Kind: "completion", Arguments: ".Params.Ref .Params.Argument", Results: 2},
	{Type: "github.com/riza-io/mcp-go.AnyRequest", Kind: "any", Arguments: ".Params", Results: 2},

	{Type: "*github.com/viant/mcp-protocol/schema.CallToolRequest", Kind: "tool",
		Arguments: ".Params.Arguments", Name: ".Params.Name", Results: 2},
	{Type: "*github.com/viant/mcp-protocol/schema.GetPromptRequestParams", Kind: "prompt", Arguments: ".Arguments", Results: 2},
	{Type: "*github.com/viant/mcp-protocol/schema.ReadResourceRequest", Kind: "resource", Arguments: ".Params.Uri", Results: 2},

	{Type: "*github.com/felixgeelhaar/mcp-go/protocol.Request", Kind: "any", Arguments: ".Params", Results: 2},
	{Type: "github.com/felixgeelhaar/mcp-go/server.CompletionArgument", Kind: "completion", Arguments: ".Name .Value", Results: 2},

	{Type: "*github.com/paularlott/mcp.ToolRequest", Kind: "tool", Arguments: ".args", Results: 2},
	{Type: "*github.com/paularlott/mcp.PromptRequest", Kind: "prompt", Arguments: ".args", Results: 2},
	{Type: "*github.com/paularlott/mcp.ResourceRequest", Kind: "resource", Arguments: ".uri .vars", Results: 2},

	{Type: "github.com/dstotijn/go-mcp.ReadResourceParams", Kind: "resource", Arguments: ".URI", Results: 2},
	{Type: "github.com/dstotijn/go-mcp.ResourceSubscribeParams", Kind: "resource", Arguments: ".URI", Results: 1},
	{Type: "github.com/dstotijn/go-mcp.GetPromptParams", Kind: "prompt", Arguments: ".Arguments", Results: 2},
	{Type: "github.com/dstotijn/go-mcp.CompleteParams", Kind: "completion", Arguments: ".Argument .Ref", Results: 2},

	{Type: "*github.com/voocel/mcp-sdk-go/server.CallToolRequest", Kind: "tool",
		Arguments: ".Params.Arguments", Meta: ".Params.Meta", Name: ".Params.Name", Results: 2, Typed: true},
	{Type: "*github.com/voocel/mcp-sdk-go/server.GetPromptRequest", Kind: "prompt", Arguments: ".Params.Arguments", Results: 2},
	{Type: "*github.com/voocel/mcp-sdk-go/server.ReadResourceRequest", Kind: "resource", Arguments: ".Params.URI", Results: 2},
	{Type: "*github.com/voocel/mcp-sdk-go/protocol.CompleteRequest", Kind: "completion", Arguments: ".Argument .Ref .Context", Results: 2},
	{Type: "*github.com/voocel/mcp-sdk-go/protocol.{SubscribeParams,UnsubscribeParams}", Kind: "resource", Arguments: ".URI", Results: 1},
	{Type: "*github.com/voocel/mcp-sdk-go/protocol.ProgressNotificationParams", Kind: "notification", Arguments: ".Message", Meta: ".Meta"},

	{Type: "github.com/tmc/mcp.CallToolRequest", Kind: "tool", Arguments: ".Arguments", Meta: ".Meta", Name: ".Name", Results: 2},
	{Type: "github.com/tmc/mcp.GetPromptRequest", Kind: "prompt", Arguments: ".Arguments", Results: 2},
	{Type: "github.com/tmc/mcp.ReadResourceRequest", Kind: "resource", Arguments: ".URI", Results: 2},
	{Type: "github.com/tmc/mcp.CompleteRequest", Kind: "completion", Arguments: ".Argument .Ref", Results: 2},
	{Type: "github.com/tmc/mcp.MCPRequest", Kind: "any", Arguments: ".Params", Results: 2},

	{Type: "*github.com/ggoodman/mcp-server-go/mcpservice.ToolRequest", Kind: "tool", Arguments: ".args .raw", Name: ".name", Results: 1},
	{Type: "*github.com/ggoodman/mcp-server-go/mcp.CallToolRequestReceived", Kind: "tool", Arguments: ".Arguments", Name: ".Name", Results: 2},
	{Type: "*github.com/ggoodman/mcp-server-go/mcp.GetPromptRequestReceived", Kind: "prompt", Arguments: ".Arguments", Results: 2},

	{Type: "github.com/MegaGrindStone/go-mcp.CallToolParams", Kind: "tool", Arguments: ".Arguments", Name: ".Name", Results: 2},
	{Type: "github.com/MegaGrindStone/go-mcp.GetPromptParams", Kind: "prompt", Arguments: ".Arguments", Results: 2},
	{Type: "github.com/MegaGrindStone/go-mcp.ReadResourceParams", Kind: "resource", Arguments: ".URI", Results: 2},

	{Type: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.Arguments", Kind: "tool", Arguments: ".", Results: 2},

	// The context of a request; the struct that follows it is the arguments.
	{Type: "*github.com/localrivet/gomcp/server.Context", Kind: "tool",
		Arguments: ".Request.ToolArgs .Request.PromptArgs .Request.Params .RequestBytes", Name: ".Request.ToolName", Results: 2, Typed: true},

	{Type: "github.com/FreePeak/cortex/pkg/server.ToolCallRequest", Kind: "tool",
		Arguments: ".Parameters", Name: ".Name", Results: 2},
}
