// Package target connects wherever the caller says.
package target

import (
	"context"
	"database/sql"
	"net"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Host string `json:"host"`
	DSN  string `json:"dsn"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "dial"}, badDial)
	mcp.AddTool(s, &mcp.Tool{Name: "dsn"}, badDSN)
	return s
}

func badDial(_ context.Context, _ request, in input) (result, any, error) {
	conn, err := net.Dial("tcp", in.Host+":22") // want `tool "dial" connects to a peer that argument "host" names .* \[omnibus/target\]`
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, conn.Close()
}

func badDSN(_ context.Context, _ request, in input) (result, any, error) {
	db, err := sql.Open("postgres", in.DSN) // want `tool "dsn" connects to a peer that argument "dsn" names .* \[omnibus/target\]`
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, db.Ping()
}
