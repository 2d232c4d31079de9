// Package files has a value that serves tools by its methods, for servers that
// other packages make.
package files

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"github.com/MegaGrindStone/go-mcp"
)

// A Server has the files below a folder.
type Server struct{}

// ListTools lists the tools.
func (Server) ListTools(context.Context, mcp.ListToolsParams, mcp.ProgressReporter, mcp.RequestClientFunc) (mcp.ListToolsResult, error) {
	return mcp.ListToolsResult{Tools: []mcp.Tool{{Name: "make"}, {Name: "cut"}, {Name: "drop"}}}, nil
}

// CallTool calls the tool of the given name, which is no argument.
func (Server) CallTool(ctx context.Context, params mcp.CallToolParams, progress mcp.ProgressReporter, client mcp.RequestClientFunc) (mcp.CallToolResult, error) {
	log.Print(params.Name)
	var in struct{ Path string }
	if err := json.Unmarshal(params.Arguments, &in); err != nil {
		return mcp.CallToolResult{}, err
	}
	switch params.Name {
	case "make":
		return mcp.CallToolResult{}, os.Mkdir(in.Path, 0o700)
	case "cut":
		return mcp.CallToolResult{}, os.Truncate(in.Path, 0)
	case "drop":
		return mcp.CallToolResult{}, os.Remove(in.Path)
	}
	return mcp.CallToolResult{}, nil
}
