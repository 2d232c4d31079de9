// Package givenaway asks the owner of a note, and gives the note away before that
// to whoever wants only to preview it: where an object goes that a check has
// looked up is not followed.
package givenaway

import (
	"context"
	"errors"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Path    string `json:"path"`
	Preview bool   `json:"preview"`
}

type note struct{ Owner, Text string }

type notes interface {
	GetNote(ctx context.Context, path string) (*note, error)
}

var errForbidden = errors.New("forbidden")

type server struct{ notes notes }

// New returns the server.
func New(h *server) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "get"}, h.get) // missed
	return s
}

func (h *server) get(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, *note, error) {
	n, err := h.notes.GetNote(ctx, in.Path)
	if err != nil {
		return nil, nil, err
	}
	if in.Preview {
		return nil, n, nil
	}
	if n.Owner != req.Extra.TokenInfo.UserID {
		return nil, nil, errForbidden
	}
	return nil, n, nil
}
