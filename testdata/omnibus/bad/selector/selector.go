// Package selector picks the operation by a free string.
package selector

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Action string `json:"action"`
	Path   string `json:"path"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "switch"}, badSwitch)
	mcp.AddTool(s, &mcp.Tool{Name: "chain"}, badChain)
	mcp.AddTool(s, &mcp.Tool{Name: "rejects"}, badOpenSchema)
	mcp.AddTool(s, &mcp.Tool{Name: "fold"}, badFold)
	mcp.AddTool(s, &mcp.Tool{Name: "mixed"}, badReadsAmongOthers)
	mcp.AddTool(s, &mcp.Tool{Name: "endpoints"}, client{"https://api.example.com"}.badEndpoints)
	mcp.AddTool(s, &mcp.Tool{Name: "admitted"}, badAdmitted)
	mcp.AddTool(s, &mcp.Tool{Name: "admitted_switch"}, badAdmittedBySwitch)
	mcp.AddTool(s, &mcp.Tool{Name: "admitted_map"}, badAdmittedByMap)
	mcp.AddTool(s, &mcp.Tool{Name: "statements"}, (&store{}).badStatements)
	mcp.AddTool(s, &mcp.Tool{Name: "two_switches"}, badTwoSwitches)
	return s
}

func badSwitch(_ context.Context, _ request, in input) (result, any, error) {
	switch in.Action {
	case "create": // want `tool "switch" picks one of 3 operations by argument "action" \("create", "remove", "chmod"\); .* \[omnibus/free-form-selector\]`
		return nil, nil, os.Mkdir(in.Path, 0o755)
	case "remove":
		return nil, nil, os.Remove(in.Path)
	case "chmod":
		return nil, nil, os.Chmod(in.Path, 0o644)
	}
	return nil, nil, nil
}

func badChain(_ context.Context, _ request, in input) (result, any, error) {
	if in.Action == "create" { // want `tool "chain" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, nil, os.Mkdir(in.Path, 0o755)
	} else if in.Action == "remove" {
		return nil, nil, os.Remove(in.Path)
	} else if in.Action == "chmod" {
		return nil, nil, os.Chmod(in.Path, 0o644)
	}
	return nil, nil, nil
}

// The default rejects, but nobody sees the catalogue in the schema.
func badOpenSchema(_ context.Context, _ request, in input) (result, any, error) {
	switch in.Action {
	case "create": // want `tool "rejects" picks one of 3 operations by argument "action" .* say so in the schema with an enum \[omnibus/free-form-selector\]`
		return nil, nil, os.Mkdir(in.Path, 0o755)
	case "remove":
		return nil, nil, os.Remove(in.Path)
	case "chmod":
		return nil, nil, os.Chmod(in.Path, 0o644)
	default:
		return nil, nil, fmt.Errorf("no such action")
	}
}

func badFold(_ context.Context, _ request, in input) (result, any, error) {
	if strings.EqualFold(in.Action, "create") { // want `tool "fold" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, nil, os.Mkdir(in.Path, 0o755)
	}
	if strings.EqualFold(in.Action, "remove") {
		return nil, nil, os.Remove(in.Path)
	}
	if strings.EqualFold(in.Action, "chmod") {
		return nil, nil, os.Chmod(in.Path, 0o644)
	}
	return nil, nil, nil
}

// Reading this or that is one operation, and so it makes three with the others.
func badReadsAmongOthers(_ context.Context, _ request, in input) (result, any, error) {
	var err error
	switch strings.ToLower(strings.TrimSpace(in.Action)) {
	case "show": // want `tool "mixed" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		_, err = os.ReadFile(in.Path)
	case "list":
		_, err = os.ReadDir(in.Path)
	case "remove":
		err = os.Remove(in.Path)
	case "empty":
		err = os.Truncate(in.Path, 0)
	}
	return nil, nil, err
}

type client struct{ base string }

func (c client) send(ctx context.Context, method, path string) error {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, nil)
	if err != nil {
		return err
	}
	_, err = http.DefaultClient.Do(req)
	return err
}

// The arms call one function; what they hand to it makes the operation.
func (c client) badEndpoints(ctx context.Context, _ request, in input) (result, any, error) {
	switch in.Action {
	case "start": // want `tool "endpoints" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return nil, nil, c.send(ctx, "POST", "/start")
	case "stop":
		return nil, nil, c.send(ctx, "POST", "/stop")
	case "wipe":
		return nil, nil, c.send(ctx, "DELETE", "/data")
	default:
		return nil, nil, fmt.Errorf("no such action")
	}
}

func badAdmitted(_ context.Context, _ request, in input) (result, any, error) {
	if !slices.Contains([]string{"start", "stop", "restart"}, in.Action) { // want `tool "admitted" picks one of 3 operations by argument "action" \("restart", "start", "stop"\); .* \[omnibus/free-form-selector\]`
		return nil, nil, fmt.Errorf("no such action")
	}
	return nil, nil, exec.Command("systemctl", in.Action, "web").Run()
}

func badAdmittedBySwitch(ctx context.Context, _ request, in input) (result, any, error) {
	switch in.Action {
	case "start", "stop", "restart": // want `tool "admitted_switch" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
	default:
		return nil, nil, fmt.Errorf("no such action")
	}
	return nil, nil, client{"https://api.example.com"}.send(ctx, "POST", "/machine/"+in.Action)
}

var allowed = map[string]bool{"start": true, "stop": true, "restart": true}

func check(action string) error {
	if !allowed[action] { // want `tool "admitted_map" picks one of 3 operations by argument "action" .* \[omnibus/free-form-selector\]`
		return fmt.Errorf("no such action")
	}
	return nil
}

func badAdmittedByMap(_ context.Context, _ request, in input) (result, any, error) {
	if err := check(in.Action); err != nil {
		return nil, nil, err
	}
	return nil, nil, exec.Command("systemctl", in.Action, "web").Run()
}

type store struct{ db *sql.DB }

// exec executes what its callers write.
func (s *store) exec(ctx context.Context, statement string, args ...any) error {
	_, err := s.db.ExecContext(ctx, statement, args...)
	return err
}

func (s *store) badStatements(ctx context.Context, _ request, in input) (result, any, error) {
	var err error
	switch in.Action {
	case "add": // want `tool "statements" picks one of 3 operations by argument "action"`
		err = s.exec(ctx, "INSERT INTO files VALUES (?)", in.Path)
	case "remove":
		err = s.exec(ctx, "DELETE FROM files WHERE path = ?", in.Path)
	case "find":
		err = s.exec(ctx, "SELECT 1 FROM files WHERE path = ?", in.Path)
	}
	return nil, nil, err
}

// badTwoSwitches has two selectors by the same argument, each of its own.
func badTwoSwitches(_ context.Context, _ request, in input) (result, any, error) {
	if in.Path == "" {
		switch in.Action {
		case "create": // want `tool "two_switches" picks one of 3 operations by argument "action" \("create", "remove", "chmod"\)`
			return nil, nil, os.Mkdir("/tmp/x", 0o755)
		case "remove":
			return nil, nil, os.Remove("/tmp/x")
		case "chmod":
			return nil, nil, os.Chmod("/tmp/x", 0o644)
		}
		return nil, nil, nil
	}
	switch in.Action {
	case "link": // want `tool "two_switches" picks one of 3 operations by argument "action" \("link", "move", "empty"\)`
		return nil, nil, os.Symlink("/tmp/x", in.Path)
	case "move":
		return nil, nil, os.Rename("/tmp/x", in.Path)
	case "empty":
		return nil, nil, os.Truncate(in.Path, 0)
	}
	return nil, nil, nil
}
