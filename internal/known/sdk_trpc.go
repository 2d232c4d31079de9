package known

// trpc is trpc.group/trpc-go/trpc-mcp-go, close to mcp-go. Schemas are not enforced.
// https://pkg.go.dev/trpc.group/trpc-go/trpc-mcp-go
var trpc = []SDKCall{
	{Func: "trpc.group/trpc-go/trpc-mcp-go.{NewServer,NewSSEServer,NewStdioServer}", Role: MakeServer, Items: A2},
	{Func: "(*trpc.group/trpc-go/trpc-mcp-go.{Server,SSEServer,StdioServer}).RegisterTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*trpc.group/trpc-go/trpc-mcp-go.{Server,SSEServer,StdioServer}).RegisterPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*trpc.group/trpc-go/trpc-mcp-go.{Server,SSEServer,StdioServer}).{RegisterResource,RegisterResources}", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*trpc.group/trpc-go/trpc-mcp-go.{Server,SSEServer,StdioServer}).RegisterResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*trpc.group/trpc-go/trpc-mcp-go.{Server,SSEServer,StdioServer}).RegisterNotificationHandler", Role: RegisterNotice, Server: Recv, Tool: None, Handler: A1},
	// Middleware sees every method; the list filters see no calls.
	{Func: "trpc.group/trpc-go/trpc-mcp-go.{WithMiddleware,WithSSEMiddleware}", Role: ServerGuard, Items: A0},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.{WithHTTPContextFunc,WithSSEContextFunc}", Role: RegisterHTTP, Server: None, Tool: None, Handler: A0},

	{Func: "trpc.group/trpc-go/trpc-mcp-go.NewTool", Role: MakeTool, Tool: A0, Items: A1, Handler: None, Flag: "pointer"},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithDescription", Role: ToolSet, Key: "Description", Handler: A0},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithToolAnnotations", Role: ToolSet, Key: "Annotations", Handler: A0},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithInputSchema", Role: ToolSet, Key: "InputSchema", Handler: A0},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithInputStruct", Role: ToolSchema},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithString", Role: ToolProperty, Tool: A0, Handler: None, Key: "string", Items: A1},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithNumber", Role: ToolProperty, Tool: A0, Handler: None, Key: "number", Items: A1},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithInteger", Role: ToolProperty, Tool: A0, Handler: None, Key: "integer", Items: A1},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithBoolean", Role: ToolProperty, Tool: A0, Handler: None, Key: "boolean", Items: A1},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithObject", Role: ToolProperty, Tool: A0, Handler: None, Key: "object", Items: A1},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.WithArray", Role: ToolProperty, Tool: A0, Handler: None, Key: "array", Items: A1},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.Required", Role: PropertyTrue, Key: "required"},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.Description", Role: PropertySet, Key: "description", Handler: A0},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.Enum", Role: PropertySet, Key: "enum", Handler: A0},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.Pattern", Role: PropertySet, Key: "pattern", Handler: A0},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.BoolPtr", Role: Pointer, Handler: A0},
	{Func: "trpc.group/trpc-go/trpc-mcp-go.{NewTypedToolHandler,NewStructuredToolHandler}", Role: AdaptHandler, Handler: A0},
}
