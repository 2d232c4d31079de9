// Package rolled is a server without an SDK, which looks its tools up in a map.
package rolled

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"os"
	"os/exec"
)

type tool struct {
	InputSchema json.RawMessage
	Run         func(ctx context.Context, args map[string]any) (any, error)
}

type server struct{ tools map[string]tool }

// New returns a server with its tools.
func New() *server {
	return &server{tools: map[string]tool{ // want `tool "run" reaches the process.*authz/missing` `tool "remove" reaches the file system.*authz/missing`
		"run":     {Run: badRun},
		"remove":  {Run: badRemove},
		"guarded": {Run: goodRemove},
	}}
}

// Handle answers a message.
func (s *server) Handle(ctx context.Context, method string, params json.RawMessage) (any, error) {
	switch method {
	case "tools/list":
		return s.tools, nil
	case "tools/call":
		var call struct {
			Name string         `json:"name"`
			Args map[string]any `json:"arguments"`
		}
		if err := json.Unmarshal(params, &call); err != nil {
			return nil, err
		}
		t, ok := s.tools[call.Name]
		if !ok {
			return nil, errors.New("no such tool")
		}
		return t.Run(ctx, call.Args)
	}
	return nil, errors.New("no such method")
}

func badRun(ctx context.Context, args map[string]any) (any, error) {
	script, _ := args["script"].(string)
	log.Print(script)                                  // want `tool "run" writes argument "script" raw into a log record`
	return nil, exec.Command("sh", "-c", script).Run() // want `tool "run" executes argument "script" as the text of sh -c`
}

func badRemove(ctx context.Context, args map[string]any) (any, error) {
	log.Print(args) // want `tool "remove" writes the arguments raw into a log record`
	path, _ := args["path"].(string)
	return nil, os.Remove(path)
}

func goodRemove(ctx context.Context, args map[string]any) (any, error) {
	if err := allowed(ctx, "remove"); err != nil {
		return nil, err
	}
	path, _ := args["path"].(string)
	log.Print(len(path))
	return nil, exec.Command("rm", "--", path).Run()
}

//mcplint:scope-check
func allowed(ctx context.Context, scope string) error {
	if ctx.Value("scope") != scope {
		return errors.New("denied")
	}
	return nil
}
