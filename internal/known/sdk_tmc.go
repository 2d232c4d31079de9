package known

// tmc is github.com/tmc/mcp. Middleware is a value with a method that puts it
// around the handler of all methods of the protocol. Schemas are not enforced.
// https://pkg.go.dev/github.com/tmc/mcp
var tmc = []SDKCall{
	{Func: "github.com/tmc/mcp.NewServer", Role: MakeServer, Items: A2},
	{Func: "(*github.com/tmc/mcp.Server).RegisterTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	// func RegisterTypedToolWithServer[TArg, TResult any](s *Server, name, description string, handler TypedToolHandlerFunc[TArg, TResult]) error
	{Func: "github.com/tmc/mcp.{RegisterTypedTool,RegisterTypedToolWithServer}", Role: RegisterTool, Server: A0, Tool: A1, Handler: A3, Flag: "named", Tags: PlainTags},
	{Func: "(*github.com/tmc/mcp.Server).RegisterResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/tmc/mcp.Server).RegisterResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/tmc/mcp.Server).RegisterPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "github.com/tmc/mcp.WithCompletionHandler", Role: RegisterCompletion, Server: None, Tool: None, Handler: A0, Flag: "option"},
	{Func: "(*github.com/tmc/mcp.Server).Use", Role: InstallGuard, Server: Recv, Items: A0, Key: "Apply"},
	{Func: "github.com/tmc/mcp.NewStreamableHTTPHandler", Role: RegisterHTTP, Server: None, Tool: None, Handler: A0},
}
