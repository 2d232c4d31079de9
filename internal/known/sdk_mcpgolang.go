package known

// mcpGolang is github.com/metoro-io/mcp-golang. Handlers are called by
// reflection: with a struct that the arguments are decoded into, after a context
// or alone. Resources get no arguments, and nothing is checked.
// https://pkg.go.dev/github.com/metoro-io/mcp-golang
var mcpGolang = []SDKCall{
	{Func: "github.com/metoro-io/mcp-golang.NewServer", Role: MakeServer, Items: A1},
	// func (s *Server) RegisterTool(name string, description string, handler any) error
	{Func: "(*github.com/metoro-io/mcp-golang.Server).RegisterTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A2, Flag: "named", Tags: InvopopMarkedTags},
	{Func: "(*github.com/metoro-io/mcp-golang.Server).RegisterPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A2, Flag: "named"},
	// func (s *Server) RegisterResource(uri string, name string, description string, mimeType string, handler any) error
	{Func: "(*github.com/metoro-io/mcp-golang.Server).RegisterResource", Role: RegisterResource, Server: Recv, Tool: A1, Handler: A4, Flag: "named"},
}
