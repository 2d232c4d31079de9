package known

// thinkInAI is github.com/ThinkInAIXYZ/go-mcp. The schema is that of a value's
// type; only a handler that calls VerifyAndUnmarshal enforces it.
// https://pkg.go.dev/github.com/ThinkInAIXYZ/go-mcp/server
var thinkInAI = []SDKCall{
	{Func: "github.com/ThinkInAIXYZ/go-mcp/server.NewServer", Role: MakeServer, Items: A1, Flag: "error"},
	// func (server *Server) RegisterTool(tool *protocol.Tool, toolHandler ToolHandlerFunc, middlewares ...ToolMiddleware)
	{Func: "(*github.com/ThinkInAIXYZ/go-mcp/server.Server).RegisterTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1, Items: A2, Flag: "guarded"},
	{Func: "(*github.com/ThinkInAIXYZ/go-mcp/server.Server).RegisterPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/ThinkInAIXYZ/go-mcp/server.Server).RegisterResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/ThinkInAIXYZ/go-mcp/server.Server).RegisterResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	// The chain is built when a tool is registered.
	{Func: "(*github.com/ThinkInAIXYZ/go-mcp/server.Server).Use", Role: InstallGuard, Server: Recv, Items: A0, Flag: "later"},

	// func NewTool(name string, description string, inputReqStruct interface{}) (*Tool, error)
	{Func: "github.com/ThinkInAIXYZ/go-mcp/protocol.NewTool", Role: MakeTool, Tool: A0, Handler: A1, Items: A2, Flag: "typed pointer error", Tags: PlainTags},
	{Func: "github.com/ThinkInAIXYZ/go-mcp/protocol.NewToolWithRawSchema", Role: MakeTool, Tool: A0, Handler: A1, Items: A2, Flag: "raw pointer"},
	{Func: "github.com/ThinkInAIXYZ/go-mcp/protocol.VerifyAndUnmarshal", Role: VerifyArguments},
}
