package known

// yokai is github.com/ankorstore/yokai/fxmcpserver, over mcp-go: constructors are
// handed to its dependency injection, and what they make says by its methods
// what it is called, which options the tool has, and what handles calls.
// https://pkg.go.dev/github.com/ankorstore/yokai/fxmcpserver
var yokai = []SDKCall{
	{Func: "github.com/ankorstore/yokai/fxmcpserver.{AsMCPServerTool,AsMCPServerTools}", Role: RegisterObject, Server: None, Items: A0, Key: "Name Handle", Flag: "named makes"},
	{Func: "github.com/ankorstore/yokai/fxmcpserver.{AsMCPServerPrompt,AsMCPServerPrompts}", Role: RegisterObject, Server: None, Items: A0, Key: "Name Handle", Flag: "named makes prompt"},
	{Func: "github.com/ankorstore/yokai/fxmcpserver.{AsMCPServerResource,AsMCPServerResources,AsMCPServerResourceTemplate,AsMCPServerResourceTemplates}", Role: RegisterObject, Server: None, Items: A0, Key: "Name Handle", Flag: "named makes resource"},
}
