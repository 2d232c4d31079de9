package known

// llmContext is github.com/llmcontext/gomcp. Handlers are called by reflection, as
// func(ctx context.Context, tool *C, in *I, out types.ToolCallResult) error, where
// C is what the program made at the start. Arguments are validated.
// https://pkg.go.dev/github.com/llmcontext/gomcp
var llmContext = []SDKCall{
	{Func: "github.com/llmcontext/gomcp.NewMcpServerDefinition", Role: MakeServer, Items: None},
	{Func: "(github.com/llmcontext/gomcp/types.McpSdkServerDefinition).WithTools", Role: Same, Handler: Recv},
	{Func: "(github.com/llmcontext/gomcp/types.ToolsDefinition).AddTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A2, Flag: "named enforced", Input: 3, Tags: InvopopTags},
	{Func: "github.com/llmcontext/gomcp.NewModelContextProtocolServer", Role: Same, Handler: A0, Flag: "error"},
}
