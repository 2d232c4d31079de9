// Package zeromcp has handlers that get their arguments before the context.
package zeromcp

import (
	"log"
	"os"
	"os/exec"

	"github.com/antidrift-dev/zeromcp/pkg/zeromcp"
)

// New registers tools that nothing checks.
func New() *zeromcp.Server {
	s := zeromcp.NewServer()
	s.Tool("remove", zeromcp.Tool{Input: zeromcp.Input{"path": "string"}, Execute: badRemove})        // want `tool "remove" reaches the file system .*\[authz/missing\]`
	s.Tool("script", zeromcp.Tool{Execute: func(args map[string]any, ctx *zeromcp.Ctx) (any, error) { // want `tool "script" reaches the process.*\[authz/missing\]`
		script, _ := args["script"].(string)
		return exec.Command("sh", "-c", script).Output() // want `tool "script" executes argument "script" as the text of sh -c`
	}})
	s.Tool("get", zeromcp.Tool{Execute: badGet}) // want `tool "get" reaches the network .*\[authz/missing\]`
	s.Tool("upper", zeromcp.Tool{Execute: func(args map[string]any, ctx *zeromcp.Ctx) (any, error) { return args["text"], nil }})
	return s
}

func badRemove(args map[string]any, ctx *zeromcp.Ctx) (any, error) {
	path, _ := args["path"].(string)
	log.Print(path) // want `tool "remove" writes argument "path" raw into a log record`
	return nil, os.Remove(path)
}

func badGet(args map[string]any, ctx *zeromcp.Ctx) (any, error) {
	url, _ := args["url"].(string)
	return ctx.Fetch("GET", url, nil) // want `\[omnibus/reflective\]|\[omnibus/target\]`
}
