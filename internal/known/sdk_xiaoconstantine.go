package known

// xiaoConstantine is github.com/XiaoConstantine/mcp-go. Values with the protocol's
// methods serve tools, each with a namespace. The methods get no context.
// https://pkg.go.dev/github.com/XiaoConstantine/mcp-go/pkg/server/tools
var xiaoConstantine = []SDKCall{
	{Func: "github.com/XiaoConstantine/mcp-go/pkg/server/core.{NewServer,NewServerWithOptions}", Role: MakeServer, Items: None},
	{Func: "github.com/XiaoConstantine/mcp-go/pkg/server/tools.NewToolsManager", Role: MakeServer, Items: None},
	{Func: "(*github.com/XiaoConstantine/mcp-go/pkg/server/core.Server).ToolManager", Role: Same, Handler: Recv},
	// func (tm *ToolsManager) RegisterHandler(namespace string, handler ToolHandler) error
	{Func: "(*github.com/XiaoConstantine/mcp-go/pkg/server/tools.ToolsManager).RegisterHandler", Role: RegisterObject, Server: Recv, Tool: A0, Items: A1, Key: "ListTools CallTool", Flag: "lists dispatches prefixed"},
}
