package known

// voocel is github.com/voocel/mcp-sdk-go, close to go-sdk. Middleware goes around
// tools only; AuthMiddleware asks about what the caller put into _meta.
// https://pkg.go.dev/github.com/voocel/mcp-sdk-go/server
var voocel = []SDKCall{
	{Func: "github.com/voocel/mcp-sdk-go/server.NewServer", Role: MakeServer, Items: A1},
	{Func: "github.com/voocel/mcp-sdk-go/server.AddTool", Role: RegisterTool, Server: A0, Tool: A1, Handler: A2, Flag: "enforced", Tags: InvopopTags},
	{Func: "(*github.com/voocel/mcp-sdk-go/server.Server).AddTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/voocel/mcp-sdk-go/server.Server).AddResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/voocel/mcp-sdk-go/server.Server).AddResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/voocel/mcp-sdk-go/server.Server).AddPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/voocel/mcp-sdk-go/server.Server).Use", Role: InstallGuard, Server: Recv, Items: A0},
	{Func: "github.com/voocel/mcp-sdk-go/transport/{sse,streamable}.NewHTTPHandler", Role: RegisterHTTP, Server: None, Tool: None, Handler: A0},
}
