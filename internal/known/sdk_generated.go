package known

// generated is what the code that protoc-gen-go-mcp generates is made of: one
// interface over several SDKs. The functions that do the work are the methods
// of the service that such code calls.
// https://pkg.go.dev/github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime
var generated = []SDKCall{
	{Func: "(github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime.MCPServer).AddTool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A1},
	{Func: "github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime.ApplyConfig", Role: Same, Handler: A0},
	{Func: "github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime/{gosdk,mark3labs}.NewServer", Role: MakeServer, Items: None},
	{Func: "github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime/gosdk.Wrap", Role: Same, Handler: A0},
}
