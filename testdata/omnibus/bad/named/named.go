// Package named has an argument whose name the program makes up: callers choose
// it all the same.
package named

import (
	"context"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

type runner struct{ argument string }

func (r runner) handle(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	if err := exec.CommandContext(ctx, "sh", "-c", req.GetString(r.argument, "")).Run(); err != nil { // want `executes the arguments as the text of sh -c`
		return nil, err
	}
	script, _ := req.GetArguments()[r.argument+"_after"].(string)
	return nil, exec.CommandContext(ctx, "sh", "-c", script).Run() // want `executes the arguments as the text of sh -c`
}

// Serve makes the server.
func Serve(argument string) *server.MCPServer {
	s := server.NewMCPServer("named", "1")
	s.AddTool(mcp.NewTool("run", mcp.WithString(argument), mcp.WithString(argument+"_after")), runner{argument}.handle)
	return s
}
