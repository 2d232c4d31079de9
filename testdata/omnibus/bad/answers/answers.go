// Package answers asks the client, and does what it says.
package answers

import (
	"context"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	official "github.com/modelcontextprotocol/go-sdk/mcp"
)

func clean(ctx context.Context, req *official.CallToolRequest, in struct{}) (*official.CallToolResult, any, error) {
	res, err := req.Session.Elicit(ctx, &official.ElicitParams{Message: "what shall I run?"})
	if err != nil || res.Action != "accept" {
		return nil, nil, err
	}
	script, _ := res.Content["script"].(string)
	return nil, nil, exec.CommandContext(ctx, "sh", "-c", script).Run() // want `executes the client's answer "script" as the text of sh -c`
}

type asker struct{ s *server.MCPServer }

func (a asker) handle(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	msg, err := a.s.RequestSampling(ctx, mcp.CreateMessageRequest{})
	if err != nil {
		return nil, err
	}
	text, _ := msg.Content.(mcp.TextContent)
	return nil, exec.CommandContext(ctx, "sh", "-c", text.Text).Run() // want `executes the client's answer as the text of sh -c`
}

func later(ctx context.Context, req *official.CallToolRequest, in struct{}) (*official.CallToolResult, any, error) {
	if res, ok := req.Params.InputResponses["form"].(*official.ElicitResult); ok {
		script, _ := res.Content["script"].(string)
		return nil, nil, exec.CommandContext(ctx, "sh", "-c", script).Run() // want `executes argument .* as the text of sh -c`
	}
	return nil, nil, nil
}

// Register offers the tools.
func Register(s *official.Server, t *server.MCPServer) {
	official.AddTool(s, &official.Tool{Name: "clean"}, clean)
	official.AddTool(s, &official.Tool{Name: "later"}, later)
	t.AddTool(mcp.NewTool("ask"), asker{t}.handle)
}
