package known

// mcpCompat is what github.com/stacklok/toolhive-core/mcpcompat has beyond
// mcp-go, of which it is a copy over go-sdk; see SDKAliases.
// https://pkg.go.dev/github.com/stacklok/toolhive-core/mcpcompat/server
var mcpCompat = []SDKCall{
	{Func: "(*github.com/stacklok/toolhive-core/mcpcompat/server.MCPServer).AddResourceWithResult", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/stacklok/toolhive-core/mcpcompat/server.MCPServer).AddResourceTemplateWithResult", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	{Func: "github.com/stacklok/toolhive-core/mcpcompat/server.WithCompletionHandler", Role: RegisterCompletion, Server: None, Tool: None, Handler: A0, Flag: "option"},
	// func WithSubscribeHandlers(subscribe, unsubscribe SubscribeHandlerFunc) ServerOption; what the
	// second one is told is what the first one was
	{Func: "github.com/stacklok/toolhive-core/mcpcompat/server.WithSubscribeHandlers", Role: RegisterTemplate, Server: None, Tool: None, Handler: A0, Flag: "option"},
}
