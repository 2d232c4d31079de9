// Package wire prints whole messages.
package wire

import (
	"context"
	"fmt"
	"log"
	"os"

	community "github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// New returns a server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	s.AddTool(&mcp.Tool{Name: "params", InputSchema: map[string]any{"type": "object"}}, badParams)
	s.AddTool(&mcp.Tool{Name: "raw", InputSchema: map[string]any{"type": "object"}}, badRawArguments)
	return s
}

func badParams(_ context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	log.Printf("%+v", req.Params) // want `tool "params" writes the whole request raw into a log record; log the tool's name and the shape .* \[redaction/wire\]`
	log.Printf("%s", req.Params.Name)
	return nil, nil
}

func badRawArguments(_ context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	log.Printf("%s", req.Params.Arguments) // want `tool "raw" writes the arguments raw into a log record; .* \[redaction/argument\]`
	return nil, nil
}

// NewCommunity returns a server of the other SDK.
func NewCommunity() *server.MCPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(community.NewTool("request"), badRequest)
	return s
}

func badRequest(_ context.Context, r community.CallToolRequest) (*community.CallToolResult, error) {
	fmt.Fprintln(os.Stderr, r)        // want `tool "request" writes the whole request raw .* \[redaction/wire\]`
	log.Print(r.GetString("who", "")) // want `argument "who" .* \[redaction/argument\]`
	log.Print(r.GetArguments())       // want `the arguments raw .* \[redaction/argument\]`
	return nil, nil
}
