// Package overwritten blanks a field before it logs the struct, and a word before it
// logs a command line.
package overwritten

import (
	"context"
	"log"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Password string `json:"password"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "login"}, blank)
	mcp.AddTool(s, &mcp.Tool{Name: "start"}, words)
	return s
}

func blank(_ context.Context, _ request, in input) (result, any, error) {
	in.Password = "***"
	log.Print(in) // limit(#4): false alarm // want `\[redaction/argument\]`
	return nil, nil, nil
}

// hide blanks the word behind a flag.
func hide(words []string) []string {
	out := slices.Clone(words)
	for i := 1; i < len(out); i++ {
		if out[i-1] == "--password" {
			out[i] = "***"
		}
	}
	return out
}

func words(_ context.Context, _ request, in input) (result, any, error) {
	log.Print(hide([]string{"start", "--password", in.Password})) // limit: false alarm // want `\[redaction/argument\]`
	return nil, nil, nil
}
