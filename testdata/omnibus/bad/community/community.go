// Package community reads arguments the way of mcp-go.
package community

import (
	"context"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

// New returns the server.
func New() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("run", mcp.WithString("script", mcp.Required())), badAccessor)
	s.AddTool(mcp.NewTool("raw"), badMap)
	// mcp-go validates no input unless it is asked to.
	s.AddTool(mcp.NewTool("start", mcp.WithString("program", mcp.Enum("ls", "du"))), badEnumNotEnforced)
	return s
}

func badAccessor(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	script, err := r.RequireString("script")
	if err != nil {
		return mcp.NewToolResultError(err.Error()), nil
	}
	out, err := exec.Command("sh", "-c", script).Output() // want `tool "run" executes argument "script" as the text of sh -c; .* \[omnibus/interpreter\]`
	return mcp.NewToolResultText(string(out)), err
}

func badMap(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	script, _ := r.GetArguments()["script"].(string)
	return nil, exec.Command("sh", "-c", script).Run() // want `tool "raw" executes argument "script" as the text of sh -c; .* \[omnibus/interpreter\]`
}

func badEnumNotEnforced(_ context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, exec.Command(r.GetString("program", "ls")).Run() // want `tool "start" executes argument "program" as the program of a process; .* \[omnibus/interpreter\]`
}
