package known

// paulArlott is github.com/paularlott/mcp. Only required arguments are asked
// for. Providers that come with the context of a request list and run tools.
// https://pkg.go.dev/github.com/paularlott/mcp
var paulArlott = []SDKCall{
	{Func: "github.com/paularlott/mcp.NewServer", Role: MakeServer, Items: None},
	// func (s *Server) RegisterTool(tool *ToolBuilder, handler ToolHandler, keywords ...string)
	{Func: "(*github.com/paularlott/mcp.Server).RegisterTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/paularlott/mcp.Server).RegisterTools", Role: RegisterTools, Server: Recv, Items: A0},
	{Func: "github.com/paularlott/mcp.NewToolRegistration", Role: JoinPair, Tool: A0, Handler: A1},
	{Func: "(*github.com/paularlott/mcp.Server).RegisterPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/paularlott/mcp.Server).RegisterResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/paularlott/mcp.Server).RegisterResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	// func WithToolProviders(ctx context.Context, providers ...ToolProvider) context.Context
	{Func: "github.com/paularlott/mcp.WithToolProviders", Role: RegisterObject, Server: None, Items: A1, Key: "GetTools ExecuteTool", Flag: "lists dispatches"},

	// func NewTool(name, description string, parameters ...Parameter) *ToolBuilder
	{Func: "github.com/paularlott/mcp.NewTool", Role: MakeTool, Tool: A0, Handler: A1, Items: A2, Flag: "pointer"},
	{Func: "(*github.com/paularlott/mcp.ToolBuilder).Discoverable", Role: Same, Handler: Recv},
	{Func: "github.com/paularlott/mcp.String", Role: ToolProperty, Tool: A0, Handler: A1, Items: A2, Key: "string", Flag: "described"},
	{Func: "github.com/paularlott/mcp.Number", Role: ToolProperty, Tool: A0, Handler: A1, Items: A2, Key: "number", Flag: "described"},
	{Func: "github.com/paularlott/mcp.Integer", Role: ToolProperty, Tool: A0, Handler: A1, Items: A2, Key: "integer", Flag: "described"},
	{Func: "github.com/paularlott/mcp.Boolean", Role: ToolProperty, Tool: A0, Handler: A1, Items: A2, Key: "boolean", Flag: "described"},
	{Func: "github.com/paularlott/mcp.{StringArray,NumberArray,IntegerArray,BooleanArray,ObjectArray}", Role: ToolProperty, Tool: A0, Handler: A1, Items: A2, Key: "array", Flag: "described"},
	{Func: "github.com/paularlott/mcp.Object", Role: ToolProperty, Tool: A0, Handler: A1, Items: A2, Key: "object", Flag: "described"},
	{Func: "github.com/paularlott/mcp.Required", Role: PropertyTrue, Key: "required"},
	{Func: "github.com/paularlott/mcp.{NewPrompt,NewResource,NewResourceTemplate}", Role: MakeTool, Tool: A0, Handler: None, Items: None, Flag: "pointer"},
	{Func: "(*github.com/paularlott/mcp.PromptBuilder).Argument", Role: Same, Handler: Recv},
}
