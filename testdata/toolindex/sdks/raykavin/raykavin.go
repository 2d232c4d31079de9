// Command raykavin has tools on a cover over mcp-go.
package main

import (
	"context"
	"log"
	"os"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/raykavin/gomcp/server"
)

func main() {
	srv := server.NewMCPServer("files", "1")
	must(srv.AddToolFunc("read_file", "Reads a file", server.JSONSchema{
		Type: "object",
		Properties: map[string]server.JSONSchemaProperty{
			"path":   {Type: "string", Description: "what to read"},
			"format": {Type: "string", Enum: []string{"text", "hex"}},
		},
		Required: []string{"path"},
	}, read))
	must(srv.AddTool(server.ToolDefinition{
		Name:        "remove_file",
		Description: "Removes a file",
		Schema:      server.JSONSchema{Type: "object", Properties: map[string]server.JSONSchemaProperty{"path": {Type: "string"}}},
	}, remove))
	must(srv.AddToolFromFile("tools/list.json", list))
	if len(os.Args) > 1 {
		must(srv.Start(context.Background(), ":8080"))
	}
	must(srv.StartStdio(context.Background()))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func read(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path, missing := server.ArgStringRequired(req, "path")
	if missing != nil {
		return missing, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return server.ResultError("reading", err), nil
	}
	return server.ResultText(string(data)), nil
}

func remove(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	path, _ := server.ArgString(req, "path")
	return server.ResultText("done"), os.Remove(path)
}

func list(ctx context.Context, req mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	_, err := os.ReadDir("/srv")
	return server.ResultText("done"), err
}
