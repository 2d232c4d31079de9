package known

// adapters make tools of what a program has for other callers. Which those are
// is found at run time: the server is known, and its tools are dynamic.
var adapters = []SDKCall{
	// func Command(config *Config) *cobra.Command; the tools run the commands of the
	// program, each in a process of its own.
	// https://pkg.go.dev/github.com/njayp/ophis
	{Func: "github.com/njayp/ophis.Command", Role: RegisterTool, Server: R0, Tool: None, Handler: None},

	// The tools are the routes that the engine has when it is mounted; they are called
	// over HTTP, or by the function that is set.
	// https://pkg.go.dev/github.com/ckanthony/gin-mcp
	{Func: "github.com/ckanthony/gin-mcp.New", Role: MakeServer, Items: None},
	{Func: "(*github.com/ckanthony/gin-mcp.GinMCP).Mount", Role: RegisterTool, Server: Recv, Tool: None, Handler: None},
	// func (m *GinMCP) SetExecuteToolFunc(fn func(operationID string, parameters map[string]interface{}) (interface{}, error))
	{Func: "(*github.com/ckanthony/gin-mcp.GinMCP).SetExecuteToolFunc", Role: RegisterTool, Server: Recv, Tool: None, Handler: A0, Flag: "dispatches"},
}
