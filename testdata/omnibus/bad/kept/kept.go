// Package kept keeps values of requests in contexts, and connects where they say.
package kept

import (
	"context"
	"net"
	"net/http"
	"os/exec"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"

	"omnibus.test/bad/kept/backend"
)

type key string

const (
	hostKey  key = "host"
	tokenKey key = "token"
	fixedKey key = "fixed"
)

// New returns the server.
func New() *server.StreamableHTTPServer {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("ping"), ping)
	s.AddTool(mcp.NewTool("fetch"), fetch)
	s.AddTool(mcp.NewTool("run", mcp.WithString("command"), mcp.WithString("note")), run)
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(fromRequest))
}

// fromRequest keeps headers under the keys of a table, and one by a function of
// another package.
func fromRequest(ctx context.Context, r *http.Request) context.Context {
	rows := []struct {
		header string
		key    key
	}{{"X-Host", hostKey}, {"X-Token", tokenKey}}
	for _, row := range rows {
		if v := r.Header.Get(row.header); v != "" {
			ctx = context.WithValue(ctx, row.key, v)
		}
	}
	ctx = context.WithValue(ctx, fixedKey, "db.internal")
	return backend.With(ctx, r.Header.Get("X-Backend")) // want `HTTP code sends a request to the URL in the unverified request value "X-Backend".* \[omnibus/reflective\]`
}

func ping(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	fixed, _ := ctx.Value(fixedKey).(string)
	if _, err := net.Dial("tcp", fixed+":22"); err != nil {
		return nil, err
	}
	host, _ := ctx.Value(hostKey).(string)
	conn, err := net.Dial("tcp", host+":22") // want `HTTP code connects to a peer that an unverified value of the request names .* \[omnibus/target\]`
	if err != nil {
		return nil, err
	}
	return mcp.NewToolResultText("there"), conn.Close()
}

func fetch(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	return nil, backend.Fetch(ctx)
}

type argKey struct{}

// run hands its arguments on in a context.
func run(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	ctx = context.WithValue(ctx, argKey{}, r.GetString("command", ""))
	return nil, execute(ctx)
}

func execute(ctx context.Context) error {
	script, _ := ctx.Value(argKey{}).(string)
	return exec.CommandContext(ctx, "sh", "-c", script).Run() // want `tool "run" executes argument "command" as the text of sh -c`
}
