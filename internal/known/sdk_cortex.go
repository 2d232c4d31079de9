package known

// cortex is github.com/FreePeak/cortex. Nothing is enforced, and its HTTP server
// logs the parameters of every call.
// https://pkg.go.dev/github.com/FreePeak/cortex/pkg/server
var cortex = []SDKCall{
	{Func: "github.com/FreePeak/cortex/pkg/server.NewMCPServer", Role: MakeServer, Items: None},
	// func (s *MCPServer) AddTool(ctx context.Context, tool *types.Tool, handler ToolHandler) error
	{Func: "(*github.com/FreePeak/cortex/pkg/server.MCPServer).AddTool", Role: RegisterTool, Server: Recv, Tool: A1, Handler: A2},
	{Func: "(*github.com/FreePeak/cortex/pkg/plugin.BaseProvider).RegisterTool", Role: RegisterTool, Server: None, Tool: A0, Handler: A1},
	{Func: "github.com/FreePeak/cortex/pkg/builder.WithToolHandler", Role: RegisterTool, Server: None, Tool: A0, Handler: A1, Flag: "named"},

	{Func: "github.com/FreePeak/cortex/pkg/tools.NewTool", Role: MakeTool, Tool: A0, Items: A1, Handler: None, Flag: "pointer"},
	{Func: "github.com/FreePeak/cortex/pkg/tools.WithDescription", Role: ToolSet, Key: "Description", Handler: A0},
	{Func: "github.com/FreePeak/cortex/pkg/tools.WithString", Role: ToolProperty, Tool: A0, Handler: None, Key: "string", Items: A1},
	{Func: "github.com/FreePeak/cortex/pkg/tools.WithNumber", Role: ToolProperty, Tool: A0, Handler: None, Key: "number", Items: A1},
	{Func: "github.com/FreePeak/cortex/pkg/tools.WithBoolean", Role: ToolProperty, Tool: A0, Handler: None, Key: "boolean", Items: A1},
	{Func: "github.com/FreePeak/cortex/pkg/tools.WithArray", Role: ToolProperty, Tool: A0, Handler: None, Key: "array", Items: A1},
	{Func: "github.com/FreePeak/cortex/pkg/tools.WithObject", Role: ToolProperty, Tool: A0, Handler: None, Key: "object", Items: A1},
	{Func: "github.com/FreePeak/cortex/pkg/tools.Required", Role: PropertyTrue, Key: "required"},
	{Func: "github.com/FreePeak/cortex/pkg/tools.Description", Role: PropertySet, Key: "description", Handler: A0},
}
