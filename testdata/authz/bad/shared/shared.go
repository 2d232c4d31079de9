// Package shared reads and writes what callers leave for each other.
package shared

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/bad/shared/store"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type input struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

type notes struct{ byName map[string]string }

// New returns the server.
func New(n *notes) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "write"}, n.write)     // want `tool "write" touches memory that callers share \(write of shared.notes.byName at shared.go:.*\[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "read"}, n.read)       // want `tool "read" touches memory that callers share \(read of shared.notes.byName at shared.go:.*\[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "keep"}, keep)         // want `tool "keep" touches .*store.Store.all .*\[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "show"}, show)         // want `tool "show" touches memory that callers share \(read of store.Store.all at .*\[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "remember"}, remember) // want `tool "remember" touches .*\[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "recall"}, recall)     // want `tool "recall" touches memory that callers share \(read of store.Concurrent.m at .*\[authz/missing\]`
	register(context.Background(), s, map[string]string{})
	return s
}

// A registration function that takes a context runs once, not for each call.
func register(ctx context.Context, s *mcp.Server, cache map[string]string) {
	mcp.AddTool(s, &mcp.Tool{Name: "closure"}, func(_ context.Context, _ request, in input) (result, any, error) { // want `tool "closure" touches .*\[authz/missing\]`
		cache[in.Name] = in.Text
		return nil, nil, ctx.Err()
	})
}

func (n *notes) write(_ context.Context, _ request, in input) (result, any, error) {
	n.byName[in.Name] = in.Text
	return nil, nil, nil
}

func (n *notes) read(context.Context, request, struct{}) (result, any, error) {
	return nil, n.byName["first"], nil
}

var all = store.New()

func keep(_ context.Context, _ request, in input) (result, any, error) {
	all.Set(in.Name, in.Text)
	return nil, nil, nil
}

func show(_ context.Context, _ request, in input) (result, any, error) {
	return nil, all.Get(in.Name), nil
}

var concurrent store.Concurrent

func remember(_ context.Context, _ request, in input) (result, any, error) {
	concurrent.Set(in.Name, in.Text)
	return nil, nil, nil
}

func recall(_ context.Context, _ request, in input) (result, any, error) {
	return nil, concurrent.Get(in.Name), nil
}
