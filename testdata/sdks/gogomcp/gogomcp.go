// Package gogomcp has tools that are options of a command.
package gogomcp

import (
	"context"
	"errors"
	"log"
	"os"
	"os/exec"
	"slices"

	"github.com/go-go-golems/go-go-mcp/pkg/embeddable"
	"github.com/go-go-golems/go-go-mcp/pkg/protocol"
)

// Add adds tools that nothing checks.
func Add(root *embeddable.Command) error {
	return embeddable.AddMCPCommand(root,
		embeddable.WithTool("remove", badRemove, embeddable.WithStringArg("path", "What to remove", true)), // want `tool "remove" reaches the file system .*\[authz/missing\]`
		embeddable.WithEnhancedTool("script", badScript, embeddable.WithStringProperty("script")),          // want `tool "script" reaches the process.*\[authz/missing\]`
		embeddable.WithTool("kept", goodRemove),
	)
}

// AddGuarded adds a tool behind a hook.
func AddGuarded(root *embeddable.Command) error {
	return embeddable.AddMCPCommand(root, embeddable.WithTool("hooked", remove), embeddable.WithHooks(&embeddable.Hooks{BeforeToolCall: guard}))
}

func badRemove(ctx context.Context, args map[string]any) (*protocol.ToolResult, error) {
	path, _ := args["path"].(string)
	log.Print(path) // want `tool "remove" writes argument "path" raw into a log record`
	return nil, os.Remove(path)
}

func badScript(ctx context.Context, args embeddable.Arguments) (*protocol.ToolResult, error) {
	return nil, exec.Command("sh", "-c", args.GetString("script", "true")).Run() // want `tool "script" executes argument "script" as the text of sh -c`
}

func goodRemove(ctx context.Context, args map[string]any) (*protocol.ToolResult, error) {
	p, ok := embeddable.GetAuthPrincipal(ctx)
	if !ok || !slices.Contains(p.Scopes, "remove") {
		return nil, errors.New("denied")
	}
	return remove(ctx, args)
}

func remove(ctx context.Context, args map[string]any) (*protocol.ToolResult, error) {
	path, _ := args["path"].(string)
	return nil, os.Remove(path)
}

func guard(ctx context.Context, toolName string, args map[string]any) error {
	if p, _ := embeddable.GetAuthPrincipal(ctx); !slices.Contains(p.Scopes, toolName) {
		return errors.New("denied")
	}
	return nil
}
