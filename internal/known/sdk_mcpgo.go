package known

// mcpGo is github.com/mark3labs/mcp-go.
// https://pkg.go.dev/github.com/mark3labs/mcp-go/server
var mcpGo = []SDKCall{
	{Func: "github.com/mark3labs/mcp-go/server.NewMCPServer", Role: MakeServer, Items: A2},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddSessionTool", Role: RegisterTool, Server: Recv, Tool: A1, Handler: A2},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddTaskTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1, Flag: "task"},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).{AddTools,SetTools}", Role: RegisterTools, Server: Recv, Items: A0},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddSessionTools", Role: RegisterTools, Server: Recv, Items: A1},
	{Func: "(github.com/mark3labs/mcp-go/server.SessionWithTools).SetSessionTools", Role: RegisterTools, Server: None, Items: A0}, // map[string]ServerTool
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddTaskTools", Role: RegisterTools, Server: Recv, Items: A0, Flag: "task"},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).Use", Role: InstallGuard, Server: Recv, Items: A0},
	{Func: "github.com/mark3labs/mcp-go/server.WithToolHandlerMiddleware", Role: ServerGuard, Items: A0},
	{Func: "github.com/mark3labs/mcp-go/server.WithInputSchemaValidation", Role: ServerEnforces}, // there since v0.50
	// Up to v0.54 a filter only shortens the list of tools: any of them can be called.
	{Func: "github.com/mark3labs/mcp-go/server.WithToolFilter", Role: ServerFilter, Items: A0, Has: "github.com/mark3labs/mcp-go/server.WithMetaPropagator"},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).{AddResources,SetResources}", Role: RegisterResource, Server: Recv, Items: A0, Key: "Resource"},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddSessionResource", Role: RegisterResource, Server: Recv, Tool: A1, Handler: A2},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddSessionResources", Role: RegisterResource, Server: Recv, Items: A1, Key: "Resource"},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).{AddResourceTemplates,SetResourceTemplates}", Role: RegisterTemplate, Server: Recv, Items: A0, Key: "Template"},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddSessionResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A1, Handler: A2},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddSessionResourceTemplates", Role: RegisterTemplate, Server: Recv, Items: A1, Key: "Template"},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).{AddPrompts,SetPrompts}", Role: RegisterPrompt, Server: Recv, Items: A0, Key: "Prompt"},
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddNotificationHandler", Role: RegisterNotice, Server: Recv, Handler: A1},                                                                    // (method, handler)
	{Func: "(*github.com/mark3labs/mcp-go/server.MCPServer).AddNotificationHandler", Role: RegisterNotice, Server: Recv, Handler: A0, Lacks: "github.com/mark3labs/mcp-go/server.MCPServer.WithContext"}, // up to v0.7
	{Func: "(*github.com/mark3labs/mcp-go/server.Hooks).Add{BeforeAny,OnSuccess,OnError,OnRequestInitialization,BeforeInitialize,AfterInitialize,BeforePing,AfterPing,BeforeSetLevel,AfterSetLevel,BeforeListResources,AfterListResources,BeforeListResourceTemplates,AfterListResourceTemplates,BeforeReadResource,AfterReadResource,BeforeSubscribe,AfterSubscribe,BeforeUnsubscribe,AfterUnsubscribe,BeforeListPrompts,AfterListPrompts,BeforeGetPrompt,AfterGetPrompt,BeforeListTools,AfterListTools,BeforeCallTool,AfterCallTool,BeforeGetTask,AfterGetTask,BeforeListTasks,AfterListTasks,BeforeTaskResult,AfterTaskResult,BeforeCancelTask,AfterCancelTask,BeforeComplete,AfterComplete}", Role: RegisterHook, Server: None, Tool: None, Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/server.WithHooks", Role: ServerHooks, Items: A0},
	{Func: "github.com/mark3labs/mcp-go/server.{WithHTTPContextFunc,WithSSEContextFunc}", Role: RegisterHTTP, Server: None, Tool: None, Handler: A0},

	// Up to v0.4 the server has one function that lists the tools, and one that calls them.
	{Func: "github.com/mark3labs/mcp-go/server.NewDefaultServer", Role: MakeServer, Items: None},
	{Func: "({*github.com/mark3labs/mcp-go/server.DefaultServer,github.com/mark3labs/mcp-go/server.MCPServer}).HandleListTools", Role: RegisterObject, Server: Recv, Handler: A0, Flag: "listing"},
	{Func: "({*github.com/mark3labs/mcp-go/server.DefaultServer,github.com/mark3labs/mcp-go/server.MCPServer}).HandleCallTool", Role: RegisterObject, Server: Recv, Handler: A0, Flag: "calling dispatches"},
	{Func: "({*github.com/mark3labs/mcp-go/server.DefaultServer,github.com/mark3labs/mcp-go/server.MCPServer}).HandleReadResource", Role: RegisterResource, Server: Recv, Tool: None, Handler: A0},
	{Func: "({*github.com/mark3labs/mcp-go/server.DefaultServer,github.com/mark3labs/mcp-go/server.MCPServer}).HandleGetPrompt", Role: RegisterPrompt, Server: Recv, Tool: None, Handler: A0, Flag: "dispatches"},

	{Func: "github.com/mark3labs/mcp-go/mcp.NewTool", Role: MakeTool, Tool: A0, Items: A1, Handler: None},
	{Func: "github.com/mark3labs/mcp-go/mcp.NewToolWithRawSchema", Role: MakeTool, Tool: A0, Handler: A1, Items: A2, Flag: "raw"},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithDescription", Role: ToolSet, Key: "Description", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithToolAnnotation", Role: ToolSet, Key: "Annotations", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithRawInputSchema", Role: ToolSet, Key: "RawInputSchema", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.{WithToolTitle,WithTitleAnnotation}", Role: ToolSet, Key: "Annotations.Title", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithReadOnlyHintAnnotation", Role: ToolSet, Key: "Annotations.ReadOnlyHint", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithDestructiveHintAnnotation", Role: ToolSet, Key: "Annotations.DestructiveHint", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithIdempotentHintAnnotation", Role: ToolSet, Key: "Annotations.IdempotentHint", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithOpenWorldHintAnnotation", Role: ToolSet, Key: "Annotations.OpenWorldHint", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithString", Role: ToolProperty, Tool: A0, Key: "string", Items: A1},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithNumber", Role: ToolProperty, Tool: A0, Key: "number", Items: A1},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithInteger", Role: ToolProperty, Tool: A0, Key: "integer", Items: A1},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithBoolean", Role: ToolProperty, Tool: A0, Key: "boolean", Items: A1},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithObject", Role: ToolProperty, Tool: A0, Key: "object", Items: A1},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithArray", Role: ToolProperty, Tool: A0, Key: "array", Items: A1},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithAny", Role: ToolProperty, Tool: A0, Key: "", Items: A1},
	// Struct tags: up to v0.45 those of invopop, then the description and nothing
	// else (another option leaves the tool without a schema), since v0.57 enums too.
	{Func: "github.com/mark3labs/mcp-go/mcp.WithInputSchema", Role: ToolSchema, Tags: DescriptionTags},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithInputSchema", Role: ToolSchema, Tags: InvopopTags, Lacks: "github.com/mark3labs/mcp-go/mcp.ServerCapabilities.Extensions"},
	{Func: "github.com/mark3labs/mcp-go/mcp.WithInputSchema", Role: ToolSchema, Tags: OptionTags, Has: "github.com/mark3labs/mcp-go/mcp.ErrEmbeddedResourceMissingURI"},
	{Func: "github.com/mark3labs/mcp-go/mcp.Required", Role: PropertyTrue, Key: "required"},
	{Func: "github.com/mark3labs/mcp-go/mcp.Description", Role: PropertySet, Key: "description", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.Enum", Role: PropertySet, Key: "enum", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.Pattern", Role: PropertySet, Key: "pattern", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.Items", Role: PropertySet, Key: "items", Handler: A0},
	{Func: "github.com/mark3labs/mcp-go/mcp.{NewTypedToolHandler,NewStructuredToolHandler}", Role: AdaptHandler, Handler: A0},
}
