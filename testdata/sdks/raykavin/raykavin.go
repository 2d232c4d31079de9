// Package raykavin has tools on a cover over mcp-go.
package raykavin

import (
	"context"
	"log"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/raykavin/gomcp/server"
)

// New registers the tools.
func New() *server.MCPServer {
	srv := server.NewMCPServer("files", "1")
	_ = srv.AddToolFunc("run", "Runs", server.JSONSchema{Type: "object"}, badRun) // want `tool "run" reaches the process.*\[authz/missing\]`
	_ = srv.AddToolFunc("size", "Says how long", server.JSONSchema{Type: "object"}, goodSize)
	return srv
}

func badRun(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	script, missing := server.ArgStringRequired(req, "script")
	if missing != nil {
		return missing, nil
	}
	log.Printf("running %s", script)                                         // want `tool "run" writes argument "script" raw into a log record`
	return server.ResultText("done"), exec.Command("sh", "-c", script).Run() // want `tool "run" executes argument "script" as the text of sh -c`
}

func goodSize(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	text, _ := server.ArgString(req, "text")
	log.Printf("%d bytes", len(text))
	return server.ResultText("counted"), nil
}
