// Package pure has tools that reach nothing.
package pure

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Text string `json:"text"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New(toolLogger func(tool string, args any)) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "time"}, goodTime)
	mcp.AddTool(s, &mcp.Tool{Name: "upper"}, goodUpper)
	mcp.AddTool(s, &mcp.Tool{Name: "progress"}, goodProgress)
	mcp.AddTool(s, &mcp.Tool{Name: "length"}, tools{toolLogger: toolLogger}.goodLength)
	return s
}

func goodTime(context.Context, request, input) (result, any, error) {
	slog.Info("time")
	return nil, time.Now().Format(time.RFC3339), nil
}

func goodUpper(_ context.Context, _ request, in input) (result, any, error) {
	return &mcp.CallToolResult{Content: []mcp.Content{&mcp.TextContent{Text: strings.ToUpper(in.Text)}}}, nil, nil
}

func goodProgress(ctx context.Context, req request, in input) (result, any, error) {
	err := req.Session.NotifyProgress(ctx, &mcp.ProgressNotificationParams{Message: "half"})
	return nil, fmt.Sprint(len(in.Text)), err
}

// A function that is named after a logger and gives nothing back writes a record.
type tools struct{ toolLogger func(tool string, args any) }

func (t tools) goodLength(_ context.Context, _ request, in input) (result, any, error) {
	t.toolLogger("length", len(in.Text))
	return nil, len(in.Text), nil
}
