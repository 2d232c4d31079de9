// Package errors logs the errors of calls that cannot be seen.
package errors

import (
	"context"
	"database/sql"
	"log"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name string `json:"name"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct {
	db   *sql.DB
	file string
}

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "delete"}, st.goodOpaqueError)
	mcp.AddTool(s, &mcp.Tool{Name: "save"}, st.goodWritten)
	return s
}

func (st *store) goodOpaqueError(ctx context.Context, _ request, in input) (result, any, error) {
	if _, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE name = $1", in.Name); err != nil {
		log.Print(err)
		return nil, nil, err
	}
	return nil, nil, nil
}

// What the error quotes is the name of the file, not what is written to it.
func (st *store) goodWritten(_ context.Context, _ request, in input) (result, any, error) {
	if err := os.WriteFile(st.file, []byte(in.Name), 0o600); err != nil {
		log.Print(err)
		return nil, nil, err
	}
	return nil, nil, nil
}
