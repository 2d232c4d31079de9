// Package reply executes what a model makes of the caller's text.
package reply

import (
	"context"
	"database/sql"
	"errors"
	"os/exec"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Question string `json:"question"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type answer struct{ Choices []string }

// A model answers questions, in another program.
type model interface {
	Complete(ctx context.Context, prompt string) (*answer, error)
}

type server struct {
	model model
	db    *sql.DB
}

// New returns the server.
func New(srv *server) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "ask"}, srv.badAsk)
	mcp.AddTool(s, &mcp.Tool{Name: "do"}, srv.badDo)
	return s
}

func (srv *server) complete(ctx context.Context, question string) (string, error) {
	a, err := srv.model.Complete(ctx, "Answer with one statement. "+question)
	if err != nil {
		return "", err
	}
	if len(a.Choices) == 0 {
		return "", errors.New("no answer")
	}
	return strings.TrimSpace(a.Choices[0]), nil
}

func (srv *server) badAsk(ctx context.Context, _ request, in input) (result, any, error) {
	text, err := srv.complete(ctx, in.Question)
	if err != nil {
		return nil, nil, err
	}
	_, err = srv.db.QueryContext(ctx, text) // want `tool "ask" executes the reply to argument "question" as SQL; .* \[omnibus/interpreter\]`
	return nil, nil, err
}

func (srv *server) badDo(ctx context.Context, _ request, in input) (result, any, error) {
	script, err := srv.complete(ctx, in.Question)
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, exec.Command("sh", "-c", script).Run() // want `tool "do" executes the reply to argument "question" as the text of sh -c; .* \[omnibus/interpreter\]`
}
