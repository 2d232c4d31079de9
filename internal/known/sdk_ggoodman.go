package known

// ggoodman is github.com/ggoodman/mcp-server-go. Tools are in a container, which
// the server is made with. Unknown arguments are rejected, and nothing else.
// https://pkg.go.dev/github.com/ggoodman/mcp-server-go/mcpservice
var ggoodman = []SDKCall{
	{Func: "github.com/ggoodman/mcp-server-go/mcpservice.NewServer", Role: MakeServer, Items: A0, Flag: "holds"},
	{Func: "github.com/ggoodman/mcp-server-go/mcpservice.NewToolsContainer", Role: RegisterTools, Server: R0, Items: A0, Key: "Descriptor Handler"},
	{Func: "(*github.com/ggoodman/mcp-server-go/mcpservice.ToolsContainer).{Add,Replace}", Role: RegisterTools, Server: Recv, Items: A1, Key: "Descriptor Handler"},
	{Func: "github.com/ggoodman/mcp-server-go/mcpservice.NewPromptsContainer", Role: RegisterPrompt, Server: None, Items: A0, Key: "Descriptor Handler"},
	{Func: "(*github.com/ggoodman/mcp-server-go/mcpservice.PromptsContainer).{Add,Replace}", Role: RegisterPrompt, Server: None, Items: A1, Key: "Descriptor Handler"},
	// Which tools there are is up to another function.
	{Func: "github.com/ggoodman/mcp-server-go/mcpservice.WithToolsCallFn", Role: RegisterTool, Server: None, Tool: None, Handler: A0, Flag: "option"},

	// func NewTool[A any](name string, fn func(...) error, opts ...ToolOption) StaticTool
	{Func: "github.com/ggoodman/mcp-server-go/mcpservice.{NewTool,NewToolWithOutput}", Role: MakePair, Tool: A0, Server: A1, Items: A2, Handler: None, Key: "Descriptor Handler", Tags: InvopopTags},
	// func TypedTool[A any](desc mcp.Tool, fn func(ctx, session, args A) (*mcp.CallToolResult, error)) StaticTool
	{Func: "github.com/ggoodman/mcp-server-go/mcpservice.TypedTool", Role: JoinPair, Tool: A0, Handler: A1, Key: "Descriptor Handler"},
	{Func: "github.com/ggoodman/mcp-server-go/mcpservice.WithToolDescription", Role: ToolSet, Key: "Description", Handler: A0},
}
