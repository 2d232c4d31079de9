// Package packages makes the server that other packages register tools on.
package packages

import (
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/bad/packages/tools"
	"authz.test/good/packages/policy"
)

// Bad has no check anywhere.
func Bad() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Register(s)                                          // want `tool "remove" \(registered at .*tools.go:.*\) reaches the file system \(Remove at tools.go:.*\) and no scope check stands before it; .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "elsewhere"}, tools.Remove) // want `tool "elsewhere" reaches the file system .* \[authz/missing\]`
	return s
}

// Good has the check in a middleware of a third package.
func Good() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddReceivingMiddleware(policy.Middleware)
	tools.Register(s)
	return s
}
