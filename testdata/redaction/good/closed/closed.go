// Package closed logs arguments that can hold nothing private.
package closed

import (
	"context"
	"errors"
	"log"
	"regexp"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Format string `json:"format"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "switch"}, goodSwitch)
	mcp.AddTool(s, &mcp.Tool{Name: "schema", InputSchema: &jsonschema.Schema{
		Type:       "object",
		Properties: map[string]*jsonschema.Schema{"format": {Type: "string", Enum: []any{"text", "json"}}},
	}}, goodSchema)
	mcp.AddTool(s, &mcp.Tool{Name: "pattern"}, goodPattern)
	return s
}

func goodSwitch(_ context.Context, _ request, in input) (result, any, error) {
	switch in.Format {
	case "text", "json":
		log.Print(in.Format)
		return nil, nil, nil
	}
	return nil, nil, errors.New("no such format")
}

func goodSchema(_ context.Context, _ request, in input) (result, any, error) {
	log.Print(in.Format)
	return nil, nil, nil
}

var version = regexp.MustCompile(`^v[0-9]{1,3}\.[0-9]{1,3}$`)

func goodPattern(_ context.Context, _ request, in input) (result, any, error) {
	if !version.MatchString(in.Format) {
		return nil, nil, errors.New("no such format")
	}
	log.Print(in.Format)
	return nil, nil, nil
}
