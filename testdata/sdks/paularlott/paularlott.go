// Package paularlott has tools whose handlers read arguments by name, and a
// provider that dispatches them.
package paularlott

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"

	"github.com/paularlott/mcp"
)

// New registers tools.
func New() *mcp.Server {
	s := mcp.NewServer("test", "1")
	s.RegisterTool(mcp.NewTool("run", "Runs", mcp.String("script", "What to run", mcp.Required())), badRun) // want `tool "run" reaches the process.*\[authz/missing\]`
	s.RegisterTool(mcp.NewTool("remove", "Removes", mcp.String("path", "What to remove")), goodRemove)
	s.RegisterTool(mcp.NewTool("upper", "Echoes"), goodEcho)
	return s
}

// A provider has the tools of a tenant.
type provider struct{ dir string }

func (p *provider) GetTools(ctx context.Context) ([]mcp.MCPTool, error) {
	return []mcp.MCPTool{{Name: "make", InputSchema: map[string]any{"properties": map[string]any{"name": map[string]any{"type": "string"}}}}}, nil
}

func (p *provider) ExecuteTool(ctx context.Context, name string, params map[string]any) (*mcp.ToolResponse, error) {
	log.Print(name) // the tool's own name
	dir, _ := params["name"].(string)
	log.Print(dir) // want `writes argument "name" raw into a log record`
	return mcp.NewToolResponseText(dir), os.Mkdir(dir, 0o700)
}

// With offers the tools of a tenant.
func With(ctx context.Context) context.Context {
	return mcp.WithToolProviders(ctx, &provider{dir: "/srv"}) // want `tool "make" reaches the file system .*\[authz/missing\]`
}

func badRun(ctx context.Context, req *mcp.ToolRequest) (*mcp.ToolResponse, error) {
	script, err := req.String("script")
	if err != nil {
		return nil, err
	}
	log.Printf("running %s", script)                      // want `tool "run" writes argument "script" raw into a log record`
	out, err := exec.Command("sh", "-c", script).Output() // want `tool "run" executes argument "script" as the text of sh -c`
	return mcp.NewToolResponseText(string(out)), err
}

func goodRemove(ctx context.Context, req *mcp.ToolRequest) (*mcp.ToolResponse, error) {
	if err := allowed(ctx, "remove"); err != nil {
		return nil, err
	}
	path := req.StringOr("path", "")
	log.Println("removing a path of", len(path))
	return mcp.NewToolResponseText("removed"), os.Remove(path)
}

func goodEcho(ctx context.Context, req *mcp.ToolRequest) (*mcp.ToolResponse, error) {
	return mcp.NewToolResponseText(req.StringOr("text", "")), nil
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
