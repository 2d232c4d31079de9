// Package interpreter executes what the caller writes.
package interpreter

import (
	"context"
	"database/sql"
	"fmt"
	"os/exec"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"omnibus.test/bad/remote/ops"
)

type input struct {
	Command string   `json:"command"`
	Program string   `json:"program"`
	Args    []string `json:"args"`
	SQL     string   `json:"sql"`
	Table   string   `json:"table"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "shell"}, badShell)
	mcp.AddTool(s, &mcp.Tool{Name: "steps"}, badShellInSteps)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, badShellInHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "program"}, badProgram)
	mcp.AddTool(s, &mcp.Tool{Name: "argv"}, badArgumentList)
	mcp.AddTool(s, &mcp.Tool{Name: "split"}, badSplit)
	mcp.AddTool(s, &mcp.Tool{Name: "elsewhere"}, badOtherPackage)
	mcp.AddTool(s, &mcp.Tool{Name: "sql"}, st.badSQL)
	mcp.AddTool(s, &mcp.Tool{Name: "fragment"}, st.badFragment)
	mcp.AddTool(s, &mcp.Tool{Name: "prefix"}, st.badPrefixTest)
	return s
}

func badShell(ctx context.Context, _ request, in input) (result, any, error) {
	out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).Output() // want `tool "shell" executes argument "command" as the text of sh -c; .* \[omnibus/interpreter\]`
	return nil, string(out), err
}

func badShellInSteps(_ context.Context, _ request, in input) (result, any, error) {
	argv := []string{"-lc"}
	argv = append(argv, "cd /srv && "+in.Command)
	return nil, nil, exec.Command("bash", argv...).Run() // want `tool "steps" .* argument "command" .* \[omnibus/interpreter\]`
}

func badShellInHelper(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, run(in.Command)
}

func run(script string) error {
	return exec.Command("sh", "-c", script).Run() // want `tool "helper" executes argument "command" as the text of sh -c; .* \[omnibus/interpreter\]`
}

func badProgram(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command(in.Program, "--version").Run() // want `tool "program" executes argument "program" as the program of a process; .* \[omnibus/interpreter\]`
}

func badArgumentList(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("kubectl", in.Args...).Run() // want `tool "argv" executes argument "args" as the argument list of a process; .* \[omnibus/interpreter\]`
}

func badSplit(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("git", strings.Fields(in.Command)...).Run() // want `tool "split" executes argument "command" as the argument list of a process; .* \[omnibus/interpreter\]`
}

func badOtherPackage(ctx context.Context, _ request, in input) (result, any, error) {
	return nil, nil, ops.Shell(ctx, in.Command) // want `tool "elsewhere" executes argument "command" as the text of sh -c; .* \[omnibus/interpreter\]`
}

func (st *store) badSQL(ctx context.Context, _ request, in input) (result, any, error) {
	rows, err := st.db.QueryContext(ctx, in.SQL) // want `tool "sql" executes argument "sql" as .* \[omnibus/interpreter\]`
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, rows.Close()
}

func (st *store) badFragment(ctx context.Context, _ request, in input) (result, any, error) {
	var n int
	row := st.db.QueryRowContext(ctx, fmt.Sprintf("SELECT count(*) FROM %s", in.Table)) // want `tool "fragment" builds from argument "table" a fragment of .* \[omnibus/interpreter\]`
	return nil, n, row.Scan(&n)
}

// A prefix says nothing about the rest.
func (st *store) badPrefixTest(ctx context.Context, _ request, in input) (result, any, error) {
	if !strings.HasPrefix(strings.ToUpper(in.SQL), "SELECT") {
		return nil, nil, fmt.Errorf("only SELECT")
	}
	_, err := st.db.ExecContext(ctx, in.SQL) // want `tool "prefix" executes argument "sql" as .* \[omnibus/interpreter\]`
	return nil, nil, err
}
