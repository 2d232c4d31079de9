package known

// zeroMCP is github.com/antidrift-dev/zeromcp. A tool is a struct with its
// function, which gets the arguments before the context. What a tool may do is
// kept to by the context's own methods only.
// https://pkg.go.dev/github.com/antidrift-dev/zeromcp/pkg/zeromcp
var zeroMCP = []SDKCall{
	{Func: "github.com/antidrift-dev/zeromcp/pkg/zeromcp.{NewServer,NewServerWithConfig}", Role: MakeServer, Items: None},
	// func (s *Server) Tool(name string, t Tool)
	{Func: "(*github.com/antidrift-dev/zeromcp/pkg/zeromcp.Server).Tool", Role: RegisterTool, Server: Recv, Tool: A0, Items: A1, Key: ". Execute", Flag: "named"},
}
