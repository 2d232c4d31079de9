// Command zeromcp has tools that are structs with a function.
package main

import (
	"os"

	"github.com/antidrift-dev/zeromcp/pkg/zeromcp"
)

func main() {
	s := zeromcp.NewServer()
	s.Tool("read_file", zeromcp.Tool{
		Description: "Reads a file",
		Input:       zeromcp.Input{"path": "string", "limit": zeromcp.InputField{Type: "number", Description: "How much", Optional: true}},
		Execute: func(args map[string]any, ctx *zeromcp.Ctx) (any, error) {
			path, _ := args["path"].(string)
			return os.ReadFile(path)
		},
	})
	fetch := zeromcp.Tool{Description: "Fetches", Permissions: &zeromcp.Permissions{Network: []string{"example.com"}}, Execute: fetch}
	s.Tool("fetch", fetch)
	s.ServeStdio()
}

func fetch(args map[string]any, ctx *zeromcp.Ctx) (any, error) {
	return ctx.Fetch("GET", "https://example.com/", nil)
}
