// Package values logs answers that are written into what the program hands over,
// and logs through functions that it is given.
package values

import (
	"bytes"
	"context"
	"database/sql"
	"log"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name string `json:"name"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type tools struct {
	db   *sql.DB
	logf func(format string, args ...any)
}

// New returns the server.
func New(t *tools) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "buffer"}, badBuffer)
	mcp.AddTool(s, &mcp.Tool{Name: "pipe"}, badPipe)
	mcp.AddTool(s, &mcp.Tool{Name: "rows"}, t.badRows)
	mcp.AddTool(s, &mcp.Tool{Name: "columns"}, t.goodColumns)
	mcp.AddTool(s, &mcp.Tool{Name: "field"}, t.badField)
	mcp.AddTool(s, &mcp.Tool{Name: "captured"}, captured(log.Printf))
	return s
}

func badBuffer(ctx context.Context, _ request, _ input) (result, any, error) {
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(ctx, "date")
	cmd.Stdout = &out
	cmd.Stderr = &errs
	err := cmd.Run()
	log.Print(errs.String()) // want `tool "buffer" writes what Run answered raw into a log record; .* \[redaction/response\]`
	log.Print(out.Len())
	return nil, nil, err
}

func badPipe(ctx context.Context, _ request, _ input) (result, any, error) {
	cmd := exec.CommandContext(ctx, "date")
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, nil, err
	}
	var buf bytes.Buffer
	_, err = buf.ReadFrom(out)
	log.Print(buf.String()) // want `tool "pipe" writes what StdoutPipe answered raw into a log record; .* \[redaction/response\]`
	return nil, nil, err
}

func (t *tools) badRows(ctx context.Context, _ request, _ input) (result, any, error) {
	rows, err := t.db.QueryContext(ctx, "SELECT * FROM notes")
	if err != nil {
		return nil, nil, err
	}
	defer rows.Close()
	values := make([]any, 2)
	pointers := make([]any, 2)
	for i := range values {
		pointers[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(pointers...); err != nil {
			return nil, nil, err
		}
		log.Print(values) // want `tool "rows" writes what QueryContext answered raw into a log record; .* \[redaction/response\]`
	}
	return nil, nil, nil
}

// A column of its own is a name, an id or a count.
func (t *tools) goodColumns(ctx context.Context, _ request, _ input) (result, any, error) {
	var id int
	var name string
	err := t.db.QueryRowContext(ctx, "SELECT id, name FROM notes").Scan(&id, &name)
	log.Print(id, name)
	return nil, nil, err
}

func (t *tools) badField(_ context.Context, _ request, in input) (result, any, error) {
	t.logf("field %s", in.Name) // want `tool "field" writes argument "name" raw into a log record; .* \[redaction/argument\]`
	return nil, nil, nil
}

func captured(logf func(string, ...any)) mcp.ToolHandlerFor[input, any] {
	return func(_ context.Context, _ request, in input) (result, any, error) {
		logf("captured %s", in.Name) // want `tool "captured" writes argument "name" raw into a log record; .* \[redaction/argument\]`
		return nil, nil, nil
	}
}
