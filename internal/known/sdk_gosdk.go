package known

// goSDK is github.com/modelcontextprotocol/go-sdk and its schema library.
// https://pkg.go.dev/github.com/modelcontextprotocol/go-sdk/mcp
var goSDK = []SDKCall{
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.NewServer", Role: MakeServer, Items: A1},                                                                  // (impl, opts)
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.NewServer", Role: MakeServer, Items: A2, Has: "github.com/modelcontextprotocol/go-sdk/mcp.NewServerTool"}, // (name, version, opts)
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.AddTool", Role: RegisterTool, Server: A0, Tool: A1, Handler: A2, Flag: "enforced", Tags: DescriptionTags},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	// Up to v0.2 both ways of adding a tool decode and validate its arguments.
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1, Flag: "enforced", Tags: DescriptionTags, Has: "github.com/modelcontextprotocol/go-sdk/mcp.CallToolParamsFor"},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddReceivingMiddleware", Role: InstallGuard, Server: Recv, Items: A0, Flag: "outside"},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddResourceTemplate", Role: RegisterTemplate, Server: Recv, Tool: A0, Handler: A1},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddPrompt", Role: RegisterPrompt, Server: Recv, Tool: A0, Handler: A1},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.AddReceivingCustomMethod", Role: RegisterMethod, Server: A0, Tool: A1, Handler: A2},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.{NewStreamableHTTPHandler,NewSSEHandler}", Role: RegisterHTTP, Server: None, Tool: None, Handler: A0},
	{Func: "{github.com/google/jsonschema-go,github.com/modelcontextprotocol/go-sdk}/jsonschema.For", Role: InferSchema, Tags: DescriptionTags},
	{Func: "github.com/google/jsonschema-go/jsonschema.Ptr", Role: Pointer, Handler: A0},
	{Func: "k8s.io/utils/ptr.To", Role: Pointer, Handler: A0},
	{Func: "k8s.io/utils/ptr.Deref", Role: Pointed, Handler: A0, Items: A1},
	{Func: "github.com/samber/lo.ToPtr", Role: Pointer, Handler: A0},

	// v0.1
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddTools", Role: RegisterTools, Server: Recv, Items: A0, Flag: "enforced", Tags: DescriptionTags},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddPrompts", Role: RegisterPrompt, Server: Recv, Items: A0, Key: "Prompt"},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddResources", Role: RegisterResource, Server: Recv, Items: A0, Key: "Resource"},
	{Func: "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddResourceTemplates", Role: RegisterTemplate, Server: Recv, Items: A0, Key: "ResourceTemplate"},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.NewServerTool", Role: MakePair, Tool: A0, Handler: A1, Server: A2, Items: A3, Tags: DescriptionTags},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.Input", Role: ToolOptions, Items: A0},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.Property", Role: ToolProperty, Tool: A0, Items: A1},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.Required", Role: PropertySet, Key: "required", Handler: A0},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.Description", Role: PropertySet, Key: "description", Handler: A0},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.Enum", Role: PropertySet, Key: "enum", Handler: A0},
}
