// Command app runs the server.
package main

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"omnibus.test/bad/otherpackage"
	"omnibus.test/bad/otherpackage/handlers"
)

func main() {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	otherpackage.Register(s, &handlers.Service{})
	_ = s.Run(context.Background(), &mcp.StdioTransport{})
}
