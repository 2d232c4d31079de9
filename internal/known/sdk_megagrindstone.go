package known

// megaGrindStone is github.com/MegaGrindStone/go-mcp. Values with the protocol's
// methods serve tools, prompts and resources, each kind by one method.
// https://pkg.go.dev/github.com/MegaGrindStone/go-mcp
var megaGrindStone = []SDKCall{
	{Func: "github.com/MegaGrindStone/go-mcp.NewServer", Role: MakeServer, Items: A2},
	{Func: "github.com/MegaGrindStone/go-mcp.WithToolServer", Role: RegisterObject, Server: None, Items: A0, Key: "ListTools CallTool", Flag: "lists option"},
	{Func: "github.com/MegaGrindStone/go-mcp.WithPromptServer", Role: RegisterObject, Server: None, Items: A0, Key: "ListPrompts GetPrompt", Flag: "prompt option"},
	{Func: "github.com/MegaGrindStone/go-mcp.WithResourceServer", Role: RegisterObject, Server: None, Items: A0, Key: "ListResources ReadResource", Flag: "resource option"},
}
