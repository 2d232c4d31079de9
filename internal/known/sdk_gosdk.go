package known

// goSDK is github.com/modelcontextprotocol/go-sdk and its schema library.
// https://pkg.go.dev/github.com/modelcontextprotocol/go-sdk/mcp
var goSDK = []SDKCall{
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.NewServer", Role: MakeServer, Items: None},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.AddTool", Role: RegisterTool, Server: A0, Tool: A1, Handler: A2, Flag: "enforced"},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddReceivingMiddleware", Role: InstallGuard, Server: Recv, Items: A0, Flag: "outside"},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.AddReceivingCustomMethod", Role: RegisterMethod, Server: A0, Tool: A1, Handler: A2},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.{NewStreamableHTTPHandler,NewSSEHandler}", Role: RegisterHTTP, Server: None, Tool: None, Handler: A0},
	{Func: "github.com/google/jsonschema-go/jsonschema.For", Role: InferSchema},
	{Func: "github.com/google/jsonschema-go/jsonschema.Ptr", Role: Pointer, Handler: A0},
}
