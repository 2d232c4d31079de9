// Package pipes writes to the standard input of a shell that runs already.
package pipes

import (
	"context"
	"io"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Text string `json:"text"`
}

type shell struct{ stdin io.WriteCloser }

// New returns the server.
func New() (*mcp.Server, error) {
	cmd := exec.Command("sh")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "type_text"}, (&shell{stdin}).write)
	return s, cmd.Start()
}

func (sh *shell) write(_ context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	_, err := io.WriteString(sh.stdin, in.Text+"\n") // limit(#5): missed, want `\[omnibus/interpreter\]`
	return nil, nil, err
}
