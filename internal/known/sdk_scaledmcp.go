package known

// scaledMCP is github.com/traego/scaled-mcp. Tools are in a registry, which the
// server is made with, or in a provider. Only required arguments are asked for.
// https://pkg.go.dev/github.com/traego/scaled-mcp/pkg/resources
var scaledMCP = []SDKCall{
	{Func: "github.com/traego/scaled-mcp/pkg/server.NewMcpServer", Role: MakeServer, Items: A1, Flag: "holds error"},
	{Func: "github.com/traego/scaled-mcp/pkg/resources.NewStaticToolRegistry", Role: MakeServer, Items: None},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.StaticToolRegistry).RegisterTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	{Func: "github.com/traego/scaled-mcp/pkg/resources.NewDynamicToolRegistry", Role: RegisterObject, Server: R0, Items: A0, Key: "ListTools HandleToolInvocation", Flag: "lists dispatches"},

	{Func: "github.com/traego/scaled-mcp/pkg/resources.NewTool", Role: MakeTool, Tool: A0, Handler: None, Items: None, Flag: "pointer"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ToolBuilder).WithDescription", Role: ToolSet, Key: "Description", Handler: A0, Flag: "chain"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ToolBuilder).WithInputs", Role: ToolSet, Key: "InputSchema", Handler: A0, Flag: "chain"},
	// The parameter under construction is the tool's last one.
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ToolBuilder).WithString", Role: ToolProperty, Tool: A0, Items: None, Key: "string", Flag: "chain"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ToolBuilder).WithInteger", Role: ToolProperty, Tool: A0, Items: None, Key: "integer", Flag: "chain"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ToolBuilder).WithBoolean", Role: ToolProperty, Tool: A0, Items: None, Key: "boolean", Flag: "chain"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ToolBuilder).WithObject", Role: ToolProperty, Tool: A0, Items: None, Key: "object", Flag: "chain"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ToolBuilder).WithArray", Role: ToolProperty, Tool: A0, Items: None, Key: "array", Flag: "chain"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ParameterBuilder).Required", Role: PropertyTrue, Key: "required", Flag: "chain"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ParameterBuilder).Description", Role: PropertySet, Key: "description", Handler: A0, Flag: "chain"},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ParameterBuilder).{Add,Default}", Role: Same, Handler: Recv},
	{Func: "(*github.com/traego/scaled-mcp/pkg/resources.ToolBuilder).Build", Role: Same, Handler: Recv},
}
