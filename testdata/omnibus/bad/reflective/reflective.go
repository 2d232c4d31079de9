// Package reflective looks the callee up by what the caller says.
package reflective

import (
	"context"
	"encoding/json"
	"net/rpc"
	"plugin"
	"reflect"

	"github.com/mark3labs/mcp-go/client"
	gomcp "github.com/mark3labs/mcp-go/mcp"
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
	client  *client.Client
	rpc     *rpc.Client
}

func (b *backend) Reload() {}

// New returns the server.
func New(b *backend) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "forward"}, b.badForward)
	mcp.AddTool(s, &mcp.Tool{Name: "forward_other"}, b.badForwardOther)
	mcp.AddTool(s, &mcp.Tool{Name: "method"}, b.badMethod)
	mcp.AddTool(s, &mcp.Tool{Name: "symbol"}, badSymbol)
	mcp.AddTool(s, &mcp.Tool{Name: "rpc"}, b.badRPC)
	return s
}

func (b *backend) badForward(ctx context.Context, _ request, in input) (result, any, error) {
	res, err := b.session.CallTool(ctx, &mcp.CallToolParams{Name: in.Name, Arguments: in.Args}) // want `tool "forward" picks the callee by argument "name" \(forwarded tools/call\); .* \[omnibus/reflective\]`
	return res, nil, err
}

// send is a client of another server.
func (b *backend) send(ctx context.Context, name string) error {
	var req gomcp.CallToolRequest
	req.Params.Name = name // want `tool "forward_other" picks the callee by argument "name" \(forwarded tools/call\); .* \[omnibus/reflective\]`
	_, err := b.client.CallTool(ctx, req)
	return err
}

func (b *backend) badForwardOther(ctx context.Context, _ request, in input) (result, any, error) {
	return nil, nil, b.send(ctx, in.Name)
}

func (b *backend) badMethod(_ context.Context, _ request, in input) (result, any, error) {
	reflect.ValueOf(b).MethodByName(in.Name).Call(nil) // want `tool "method" picks the callee by argument "name" \(reflection\); .* \[omnibus/reflective\]`
	return nil, nil, nil
}

func badSymbol(_ context.Context, _ request, in input) (result, any, error) {
	p, err := plugin.Open("/usr/lib/tools.so")
	if err != nil {
		return nil, nil, err
	}
	sym, err := p.Lookup(in.Name) // want `tool "symbol" picks the callee by argument "name" \(plugin symbol\); .* \[omnibus/reflective\]`
	if err != nil {
		return nil, nil, err
	}
	sym.(func())()
	return nil, nil, nil
}

func (b *backend) badRPC(_ context.Context, _ request, in input) (result, any, error) {
	var reply string
	return nil, nil, b.rpc.Call("Service."+in.Name, in.Args, &reply) // want `tool "rpc" picks the callee by argument "name" \(RPC method\); .* \[omnibus/reflective\]`
}
