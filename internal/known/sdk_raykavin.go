package known

// raykavin is github.com/raykavin/gomcp, a cover over mcp-go, whose requests its
// handlers get. What it reads from files or from JSON is found at run time.
// https://pkg.go.dev/github.com/raykavin/gomcp/server
var raykavin = []SDKCall{
	{Func: "github.com/raykavin/gomcp/server.NewMCPServer", Role: MakeServer, Items: None},
	// func (s *MCPServer) AddTool(def ToolDefinition, handler ToolHandler) error
	{Func: "(*github.com/raykavin/gomcp/server.MCPServer).AddTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	// func (s *MCPServer) AddToolFunc(name, description string, schema JSONSchema, handler ToolHandler) error
	{Func: "(*github.com/raykavin/gomcp/server.MCPServer).AddToolFunc", Role: RegisterTool, Server: Recv, Tool: A0, Items: A2, Handler: A3, Flag: "named schema"},
	{Func: "(*github.com/raykavin/gomcp/server.MCPServer).{AddToolFromFile,AddToolFromJSON}", Role: RegisterTool, Server: Recv, Tool: None, Handler: A1},
}
