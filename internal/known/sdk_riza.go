package known

// rizaGo is github.com/riza-io/mcp-go. Nothing is registered: a value with the
// protocol's methods is the server, and one method serves all tools.
// https://pkg.go.dev/github.com/riza-io/mcp-go
var rizaGo = []SDKCall{
	// func NewServer(stream Stream, handler ServerHandler, opts ...Option) *Server
	{Func: "github.com/riza-io/mcp-go.NewServer", Role: MakeServer, Handler: A1, Items: A2, Flag: "object"},
	{Func: "github.com/riza-io/mcp-go.WithInterceptors", Role: ServerGuard, Items: A0},
	{Func: "github.com/riza-io/mcp-go.NewResponse", Role: Pointer, Handler: A0, Key: "Result"},
}
