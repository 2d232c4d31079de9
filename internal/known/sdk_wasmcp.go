package known

// wasmcp is the SDK for Go that github.com/fastertools/wasmcp had, close to
// go-sdk. Nothing is enforced.
// https://pkg.go.dev/github.com/fastertools/wasmcp/src/sdk/wasmcp-go
var wasmcp = []SDKCall{
	{Func: "github.com/fastertools/wasmcp/src/sdk/wasmcp-go.NewServer", Role: MakeServer, Items: None},
	{Func: "github.com/fastertools/wasmcp/src/sdk/wasmcp-go.AddTool", Role: RegisterTool, Server: A0, Tool: A1, Handler: A2, Tags: InvopopTags},
	{Func: "github.com/fastertools/wasmcp/src/sdk/wasmcp-go.AddPrompt", Role: RegisterPrompt, Server: A0, Tool: A1, Handler: A2},
	{Func: "(*github.com/fastertools/wasmcp/src/sdk/wasmcp-go.Server).AddResource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A1},
	{Func: "github.com/fastertools/wasmcp/src/sdk/wasmcp-go.Schema", Role: Same, Handler: A0},
}
