// Package felixgeelhaar has tools that are built in chains.
package felixgeelhaar

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"
	"slices"

	mcp "github.com/felixgeelhaar/mcp-go"
	"github.com/felixgeelhaar/mcp-go/protocol"
	"github.com/felixgeelhaar/mcp-go/server"
)

type pathInput struct {
	Path string `json:"path" jsonschema:"required"`
}

type opInput struct {
	Op   string `json:"op" jsonschema:"required,enum=start|stop|reload"`
	Unit string `json:"unit" jsonschema:"required"`
}

// New returns a server whose tools nothing checks.
func New() *mcp.Server {
	srv := mcp.NewServer(mcp.ServerInfo{Name: "test"})
	srv.Tool("remove").Description("Removes").Handler(badRemove) // want `tool "remove" reaches the file system .*\[authz/missing\]`
	srv.Tool("script").ValidateInput().Handler(badScript)        // want `tool "script" reaches the process.*\[authz/missing\]`
	srv.Tool("unit").Handler(goodUnit)                           // want `\[authz/missing\]`
	srv.Tool("loose").SkipValidation().Handler(badUnit)          // want `\[authz/missing\]`
	srv.Tool("selector").Handler(badSelector)                    // want `\[authz/missing\]`
	srv.Tool("upper").Handler(func(in pathInput) (string, error) { return in.Path, nil })
	srv.Tool("scoped").Handler(goodRemove)
	return srv
}

// Guarded returns a server with middleware that checks.
func Guarded() *mcp.Server {
	srv := mcp.NewServer(mcp.ServerInfo{Name: "test"})
	srv.Use(guard)
	srv.Tool("kept").Handler(remove)
	return srv
}

// Serve serves tools behind middleware that the transport is given.
func Serve(ctx context.Context) error {
	srv := mcp.NewServer(mcp.ServerInfo{Name: "test"})
	srv.Tool("served").Handler(remove)
	return mcp.ServeHTTPWithMiddleware(ctx, srv, ":8080", nil, mcp.WithMiddleware(guarded))
}

func badRemove(ctx context.Context, in pathInput) (string, error) {
	log.Printf("removing %s", in.Path) // want `tool "remove" writes argument "path" raw into a log record`
	return "", os.Remove(in.Path)
}

func badScript(in struct {
	Script string `json:"script"`
}) (string, error) {
	out, err := exec.Command("sh", "-c", in.Script).Output() // want `tool "script" executes argument "script" as the text of sh -c`
	return string(out), err
}

func goodUnit(in opInput) (string, error) {
	log.Print(in.Op) // one of three words
	return "", exec.Command("systemctl", in.Op, "--", in.Unit).Run()
}

func badUnit(in opInput) (string, error) {
	log.Print(in.Op) // want `tool "loose" writes argument "op" raw into a log record`
	return "", exec.Command("systemctl", in.Op, "--", in.Unit).Run()
}

func badSelector(in struct {
	Action string `json:"action"`
	Path   string `json:"path"`
}) (string, error) {
	switch in.Action {
	case "create": // want `tool "selector" picks one of 3 operations by argument "action"`
		return "", os.Mkdir(in.Path, 0o700)
	case "truncate":
		return "", os.Truncate(in.Path, 0)
	case "remove":
		return "", os.Remove(in.Path)
	}
	return "", nil
}

func goodRemove(ctx context.Context, in pathInput) (string, error) {
	if id := mcp.IdentityFromContext(ctx); id == nil || id.Metadata["role"] != "admin" {
		return "", errors.New("denied")
	}
	return "", os.Remove(in.Path)
}

func remove(in pathInput) (string, error) { return "", os.Remove(in.Path) }

func guard(next server.HandlerFunc) server.HandlerFunc {
	return func(ctx context.Context, req *protocol.Request) (*protocol.Response, error) {
		if err := allowed(ctx, req.Method); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

func guarded(next mcp.MiddlewareHandlerFunc) mcp.MiddlewareHandlerFunc {
	return func(ctx context.Context, req *protocol.Request) (*protocol.Response, error) {
		if err := allowed(ctx, req.Method); err != nil {
			return nil, err
		}
		return next(ctx, req)
	}
}

func allowed(ctx context.Context, scope string) error {
	scopes, _ := mcp.IdentityFromContext(ctx).Metadata["scopes"].([]string)
	if !slices.Contains(scopes, scope) {
		return errors.New("denied")
	}
	return nil
}
