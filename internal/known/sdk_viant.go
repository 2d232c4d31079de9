package known

// viant is github.com/viant/mcp-protocol/server, with which servers of
// github.com/viant/mcp are filled: by functions that are handed the registry, or
// by a function that makes a handler around one.
// https://pkg.go.dev/github.com/viant/mcp-protocol/server
var viant = []SDKCall{
	{Func: "github.com/viant/mcp/server.New", Role: MakeServer, Items: A0, Flag: "error holds"},
	// func WithDefaultHandler(ctx context.Context, options ...Option) NewHandler
	{Func: "github.com/viant/mcp-protocol/server.WithDefaultHandler", Role: MakeServer, Items: A1},
	{Func: "github.com/viant/mcp-protocol/server.NewDefaultHandler", Role: MakeServer, Items: None},
	// func RegisterTool[I any, O any](registry *Registry, name, description string, handler func(ctx context.Context, input I) (*schema.CallToolResult, *jsonrpc.Error)) error
	{Func: "github.com/viant/mcp-protocol/server.RegisterTool", Role: RegisterTool, Server: A0, Tool: A1, Handler: A3, Flag: "named", Tags: ChoiceTags},
	{Func: "(*github.com/viant/mcp-protocol/server.Registry).RegisterTool", Role: RegisterTool, Server: Recv, Items: A0, Key: "Metadata Handler"},
	// func (d *Registry) RegisterToolWithSchema(name, description string, inputSchema schema.ToolInputSchema, outputSchema *schema.ToolOutputSchema, handler ToolHandlerFunc)
	{Func: "(*github.com/viant/mcp-protocol/server.Registry).RegisterToolWithSchema", Role: RegisterTool, Server: Recv, Tool: A0, Items: A2, Handler: A4, Flag: "named schema"},
	{Func: "(*github.com/viant/mcp-protocol/server.Registry).RegisterResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/viant/mcp-protocol/server.Registry).RegisterResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/viant/mcp-protocol/server.Registry).RegisterPrompts", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "github.com/viant/mcp-protocol/server.RegisterResource", Role: RegisterResource, Server: A0, Tool: A1, Handler: A2},
}
