// Package memory has tools that touch memory in which no caller leaves anything
// for another.
package memory

import (
	"context"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type input struct {
	Name string `json:"name"`
}

type table struct{ prices map[string]int }

func (t *table) load(prices map[string]int) {
	for name, price := range prices {
		t.prices[name] = price
	}
}

type counters struct {
	calls  sync.Map // of *int64
	users  sync.Map // of *seen
	byName map[string]int
	mu     sync.Mutex
	total  int
}

type seen struct{ names sync.Map }

func (s *seen) add(name string) { s.names.Store(name, true) }

func (c *counters) count(name string) {
	n, _ := c.calls.LoadOrStore(name, new(int64))
	atomic.AddInt64(n.(*int64), 1)
	u, _ := c.users.LoadOrStore(name, &seen{})
	u.(*seen).add(name)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.byName[name]++
	c.total++
}

type server struct {
	*table
	*counters
	own map[string]string
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	srv := &server{table: &table{prices: map[string]int{}}, counters: &counters{byName: map[string]int{}}, own: map[string]string{}}
	srv.load(map[string]int{"apple": 1})
	mcp.AddTool(s, &mcp.Tool{Name: "price"}, srv.goodTable)
	mcp.AddTool(s, &mcp.Tool{Name: "measured"}, srv.goodMeasured)
	mcp.AddTool(s, &mcp.Tool{Name: "numbered"}, goodNumbered)
	mcp.AddTool(s, &mcp.Tool{Name: "local"}, goodLocal)
	mcp.AddTool(s, &mcp.Tool{Name: "keep"}, srv.goodKeep)
	mcp.AddTool(s, &mcp.Tool{Name: "own"}, srv.goodOwn)
	mcp.AddTool(s, &mcp.Tool{Name: "stream"}, goodStream)
	return s
}

// The table was filled before the first call.
func (s *server) goodTable(_ context.Context, _ request, in input) (result, any, error) {
	return nil, s.prices[in.Name], nil
}

func (s *server) goodMeasured(_ context.Context, _ request, in input) (result, any, error) {
	s.count(in.Name)
	return nil, len(in.Name), nil
}

func goodLocal(_ context.Context, _ request, in input) (result, any, error) {
	m := &table{prices: map[string]int{}}
	m.prices[in.Name] = 1
	return nil, m.prices, nil
}

// What is kept under an identity from claims is the caller's own.
func (s *server) goodKeep(ctx context.Context, _ request, in input) (result, any, error) {
	s.own[auth.TokenInfoFromContext(ctx).UserID] = in.Name
	return nil, nil, nil
}

func (s *server) goodOwn(ctx context.Context, _ request, _ input) (result, any, error) {
	return nil, s.own[auth.TokenInfoFromContext(ctx).UserID], nil
}

// What the SDK hands over for the caller's own stream reaches nobody else.
func goodStream(_ context.Context, req request, _ input) (result, any, error) {
	if req.Extra != nil && req.Extra.CloseSSEStream != nil {
		req.Extra.CloseSSEStream(mcp.CloseSSEStreamArgs{})
	}
	return nil, nil, nil
}

var lastRequest atomic.Uint64

// goodNumbered makes an identifier for what it says.
func goodNumbered(context.Context, request, input) (result, any, error) {
	return &mcp.CallToolResult{}, map[string]string{"request": newID()}, nil
}

func newID() string { return "request-" + strconv.FormatUint(lastRequest.Add(1), 10) }
