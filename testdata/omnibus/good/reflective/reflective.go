// Package reflective calls what is written in the source.
package reflective

import (
	"context"
	"encoding/json"
	"errors"
	"net/rpc"
	"slices"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name string          `json:"name"`
	Args json.RawMessage `json:"args"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type backend struct {
	session *mcp.ClientSession
	rpc     *rpc.Client
}

// New returns the server.
func New(b *backend) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "constant"}, b.goodConstant)
	mcp.AddTool(s, &mcp.Tool{Name: "two"}, b.goodEnumerated)
	mcp.AddTool(s, &mcp.Tool{Name: "rpc"}, b.goodRPC)
	return s
}

func (b *backend) goodConstant(ctx context.Context, _ request, in input) (result, any, error) {
	res, err := b.session.CallTool(ctx, &mcp.CallToolParams{Name: "search", Arguments: in.Args})
	return res, nil, err
}

func (b *backend) goodEnumerated(ctx context.Context, _ request, in input) (result, any, error) {
	if !slices.Contains([]string{"search", "show"}, in.Name) {
		return nil, nil, errors.New("no such tool")
	}
	res, err := b.session.CallTool(ctx, &mcp.CallToolParams{Name: in.Name, Arguments: in.Args})
	return res, nil, err
}

func (b *backend) goodRPC(_ context.Context, _ request, in input) (result, any, error) {
	var reply string
	return nil, nil, b.rpc.Call("Service.Show", in.Args, &reply)
}
