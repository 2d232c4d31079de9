// Package shells executes text in programs that are no shells by name, and in
// ways that are no argument of sh -c.
package shells

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Text string            `json:"text"`
	Host string            `json:"host"`
	Env  map[string]string `json:"env"`
	Args []string          `json:"args"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, badHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "two_helpers"}, badTwoHelpers)
	mcp.AddTool(s, &mcp.Tool{Name: "ssh"}, badSSH)
	mcp.AddTool(s, &mcp.Tool{Name: "container"}, badContainer)
	mcp.AddTool(s, &mcp.Tool{Name: "pod"}, badPod)
	mcp.AddTool(s, &mcp.Tool{Name: "client"}, badClient)
	mcp.AddTool(s, &mcp.Tool{Name: "stdin"}, badStdin)
	mcp.AddTool(s, &mcp.Tool{Name: "manifest"}, badManifest)
	mcp.AddTool(s, &mcp.Tool{Name: "file"}, badFile)
	mcp.AddTool(s, &mcp.Tool{Name: "temporary"}, badTemporary)
	mcp.AddTool(s, &mcp.Tool{Name: "environment"}, badEnvironment)
	mcp.AddTool(s, &mcp.Tool{Name: "rest"}, badRest)
	mcp.AddTool(s, &mcp.Tool{Name: "joined"}, badJoined)
	mcp.AddTool(s, &mcp.Tool{Name: "appended"}, badAppended)
	mcp.AddTool(s, &mcp.Tool{Name: "device"}, device{"/opt/adb"}.badShell)
	mcp.AddTool(s, &mcp.Tool{Name: "transaction"}, st.badTransaction)
	mcp.AddTool(s, &mcp.Tool{Name: "quoted"}, st.badQuoted)
	return s
}

// run is a helper that many programs have.
func run(ctx context.Context, program string, args ...string) ([]byte, error) {
	return exec.CommandContext(ctx, program, args...).CombinedOutput() // want `tool "helper" executes argument "text" as the text of bash -c; .* \[omnibus/interpreter\]`
}

func badHelper(ctx context.Context, _ request, in input) (result, any, error) {
	_, err := run(ctx, "bash", "-c", in.Text)
	return nil, nil, err
}

func shell(name string, args ...string) error {
	return start(name, args)
}

func start(name string, args []string) error {
	return exec.Command(name, args...).Start() // want `tool "two_helpers" executes argument "text" as the text of sh -c; .* \[omnibus/interpreter\]`
}

func badTwoHelpers(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, shell("/bin/sh", "-c", in.Text)
}

func badSSH(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("ssh", "-p", "22", in.Host, in.Text).Run() // want `tool "ssh" executes argument "text" as the text of ssh; .* \[omnibus/interpreter\]`
}

func badContainer(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("docker", "exec", "web", in.Text).Run() // want `tool "container" executes argument "text" as the program of docker exec; .* \[omnibus/interpreter\]`
}

func badPod(_ context.Context, _ request, in input) (result, any, error) {
	args := []string{"exec", in.Host, "-n", "web", "--"}
	args = append(args, in.Text)
	return nil, nil, exec.Command("kubectl", args...).Run() // want `tool "pod" executes argument "text" as the program of kubectl exec; .* \[omnibus/interpreter\]`
}

func badClient(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command("psql", "-h", "db", "-c", in.Text).Run() // want `tool "client" executes argument "text" as the text of psql -c; .* \[omnibus/interpreter\]`
}

func badStdin(_ context.Context, _ request, in input) (result, any, error) {
	c := exec.Command("python3", "-")
	c.Stdin = strings.NewReader(in.Text) // want `tool "stdin" executes argument "text" as the standard input of python3; .* \[omnibus/interpreter\]`
	return nil, nil, c.Run()
}

func badManifest(_ context.Context, _ request, in input) (result, any, error) {
	c := exec.Command("kubectl", "apply", "-f", "-")
	c.Stdin = strings.NewReader(in.Text) // want `tool "manifest" executes argument "text" as the manifest of kubectl apply; .* \[omnibus/interpreter\]`
	return nil, nil, c.Run()
}

func badFile(_ context.Context, _ request, in input) (result, any, error) {
	name := "/tmp/script.sh"
	if in.Host != "" {
		name = "/tmp/" + os.Getenv("USER") + ".sh"
	}
	if err := os.WriteFile(name, []byte(in.Text), 0o600); err != nil {
		return nil, nil, err
	}
	return nil, nil, exec.Command("bash", name).Run() // want `tool "file" executes argument "text" as the script of bash; .* \[omnibus/interpreter\]`
}

func badTemporary(_ context.Context, _ request, in input) (result, any, error) {
	f, err := os.CreateTemp("", "*.yaml")
	if err != nil {
		return nil, nil, err
	}
	if _, err := f.WriteString(in.Text); err != nil {
		return nil, nil, err
	}
	return nil, nil, exec.Command("kubectl", "apply", "-f", f.Name()).Run() // want `tool "temporary" executes argument "text" as the manifest of kubectl apply; .* \[omnibus/interpreter\]`
}

func badEnvironment(_ context.Context, _ request, in input) (result, any, error) {
	c := exec.Command("make")
	for k, v := range in.Env {
		c.Env = append(c.Env, k+"="+v) // want `tool "environment" .*argument "env" .*the environment of a process; .* \[omnibus/interpreter\]`
	}
	return nil, nil, c.Run()
}

func badRest(_ context.Context, _ request, in input) (result, any, error) {
	args := append([]string{"get", "pods"}, in.Args...)
	return nil, nil, exec.Command("kubectl", args...).Run() // want `tool "rest" executes argument "args" as the argument list of a process; .* \[omnibus/interpreter\]`
}

func (st *store) badTransaction(ctx context.Context, _ request, in input) (result, any, error) {
	tx, err := st.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, nil, err
	}
	_, err = tx.QueryContext(ctx, in.Text) // want `tool "transaction" executes argument "text" as SQL, which a read-only transaction does not make harmless; .* \[omnibus/interpreter\]`
	return nil, nil, err
}

func (st *store) badQuoted(ctx context.Context, _ request, in input) (result, any, error) {
	name := strings.ReplaceAll(in.Text, "'", "''")
	_, err := st.db.QueryContext(ctx, fmt.Sprintf("SELECT * FROM notes WHERE name = '%s'", name)) // want `tool "quoted" builds from argument "text" a fragment of SQL, which quoting by hand does not make harmless; .* \[omnibus/interpreter\]`
	return nil, nil, err
}

// execute runs a command line that begins with the program.
func execute(words []string) error {
	return exec.Command(words[0], words[1:]...).Run() // want `tool "joined" executes argument "args" as the argument list of a process; .* \[omnibus/interpreter\]`
}

func badJoined(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, execute(append([]string{"kubectl"}, in.Args...))
}

// The shell and its flag stand where the process is made, the text comes later.
func badAppended(_ context.Context, _ request, in input) (result, any, error) {
	cmd := exec.Command("bash", "-c")
	cmd.Args = append(cmd.Args, in.Text) // want `tool "appended" executes argument "text" as the text of bash -c`
	return nil, nil, cmd.Run()
}

type device struct{ program string }

// Which program it is was configured; what it is told says that it runs a shell.
func (d device) badShell(_ context.Context, _ request, in input) (result, any, error) {
	return nil, nil, exec.Command(d.program, "-s", in.Host, "shell", in.Text).Run() // want `tool "device" executes argument "text" as the text of shell`
}
