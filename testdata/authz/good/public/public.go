// Package public has a tool that is meant for everybody.
package public

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	//mcplint:public it says whether the server is up
	mcp.AddTool(s, &mcp.Tool{Name: "health"}, goodPublic)
	//mcplint:ignore authz/missing the port is reachable from the build network only
	mcp.AddTool(s, &mcp.Tool{Name: "ignored"}, goodPublic)
	return s
}

func goodPublic(context.Context, *mcp.CallToolRequest, struct{}) (*mcp.CallToolResult, any, error) {
	_, err := os.Stat("/srv")
	return nil, nil, err
}
