package known

// goZero is github.com/zeromicro/go-zero/mcp: since v1.10 a cover over go-sdk,
// whose types it renames; before, a server of its own whose tools, prompts and
// resources hold their handlers.
// https://pkg.go.dev/github.com/zeromicro/go-zero/mcp
var goZero = []SDKCall{
	{Func: "github.com/zeromicro/go-zero/mcp.{NewMcpServer,NewMcpServerWithOptions}", Role: MakeServer, Items: None},
	{Func: "github.com/zeromicro/go-zero/mcp.AddTool", Role: RegisterTool, Server: A0, Tool: A1, Handler: A2, Flag: "enforced", Tags: DescriptionTags},
	{Func: "(github.com/zeromicro/go-zero/mcp.McpServer).RegisterTool", Role: RegisterTool, Server: Recv, Items: A0, Key: ". Handler"},
	{Func: "(github.com/zeromicro/go-zero/mcp.McpServer).RegisterPrompt", Role: RegisterPrompt, Server: Recv, Items: A0, Key: ". Handler"},
	{Func: "(github.com/zeromicro/go-zero/mcp.McpServer).RegisterResource", Role: RegisterResource, Server: Recv, Items: A0, Key: ". Handler"},
}
