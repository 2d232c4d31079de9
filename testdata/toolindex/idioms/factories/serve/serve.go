// Package serve registers the tools of another package.
package serve

import (
	"github.com/mark3labs/mcp-go/server"

	"example.com/toolindex/idioms/factories"
)

func Serve(d *factories.Deps) error {
	s := server.NewMCPServer("factories", "1")
	for _, t := range factories.All() {
		s.AddTool(t.Tool(), t.Handler(d))
	}
	return server.ServeStdio(s)
}
