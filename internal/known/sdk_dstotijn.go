package known

// dstotijn is github.com/dstotijn/go-mcp. Arguments are validated, but for
// enums. A handler that decodes them returns no error.
// https://pkg.go.dev/github.com/dstotijn/go-mcp
var dstotijn = []SDKCall{
	// func NewServer(cfg ServerConfig, opts ...ServerOption) *Server; see sdkOptions for cfg
	{Func: "github.com/dstotijn/go-mcp.NewServer", Role: MakeServer, Items: A0},
	{Func: "(*github.com/dstotijn/go-mcp.Server).RegisterTools", Role: RegisterTools, Server: Recv, Items: A0, Key: ". HandleFunc"},
	// func CreateTool[P any](toolDef ToolDef[P]) Tool; the fields have the same names
	{Func: "github.com/dstotijn/go-mcp.CreateTool", Role: Same, Handler: A0},
}
