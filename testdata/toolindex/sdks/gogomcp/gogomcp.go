// Command gogomcp adds the tools of a program to its command.
package main

import (
	"context"
	"errors"
	"net/http"
	"os"

	"github.com/go-go-golems/go-go-mcp/pkg/embeddable"
	"github.com/go-go-golems/go-go-mcp/pkg/protocol"
)

func read(ctx context.Context, args map[string]any) (*protocol.ToolResult, error) {
	path, _ := args["path"].(string)
	data, err := os.ReadFile(path)
	return protocol.NewToolResult(protocol.WithText(string(data))), err
}

func convert(ctx context.Context, args embeddable.Arguments) (*protocol.ToolResult, error) {
	path, err := args.RequireString("path")
	if err != nil {
		return nil, err
	}
	return protocol.NewToolResult(), os.Chmod(path, os.FileMode(args.GetInt("mode", 0o600)))
}

// A database has methods that are tools.
type database struct{ file string }

type query struct {
	Table string `json:"table"`
}

// Drop drops a table.
func (d *database) Drop(ctx context.Context, q query) (*protocol.ToolResult, error) {
	return protocol.NewToolResult(), os.Remove(d.file + q.Table)
}

func count(ctx context.Context, q query) (*protocol.ToolResult, error) {
	return protocol.NewToolResult(protocol.WithText(q.Table)), nil
}

func more() []embeddable.ServerOption {
	return []embeddable.ServerOption{
		embeddable.WithEnhancedTool("convert", convert,
			embeddable.WithEnhancedDescription("Converts a file"),
			embeddable.WithDestructiveHint(true),
			embeddable.WithStringProperty("path", embeddable.PropertyDescription("Which"), embeddable.PropertyRequired()),
			embeddable.WithStringProperty("format", embeddable.StringEnum("png", "svg")),
			embeddable.WithIntProperty("mode")),
	}
}

func main() {
	db := &database{file: "db"}
	opts := append(more(),
		embeddable.WithName("files"),
		embeddable.WithTool("read", read, embeddable.WithDescription("Reads a file"), embeddable.WithStringArg("path", "What to read", true)),
		embeddable.WithMiddleware(named),
		embeddable.WithHooks(&embeddable.Hooks{BeforeToolCall: before}),
		func(c *embeddable.ServerConfig) error {
			return errors.Join(
				embeddable.RegisterStructTool(c, "drop", db, "Drop"),
				embeddable.RegisterFunctionTool(c, "count", count),
				embeddable.RegisterSimpleTools(c, map[string]embeddable.ToolHandler{"again": read}),
			)
		},
	)
	if err := mount(more()); err != nil {
		panic(err)
	}
	if err := embeddable.AddMCPCommand(&embeddable.Command{}, opts...); err != nil {
		panic(err)
	}
}

// mount applies the options itself.
func mount(opts []embeddable.ServerOption) error {
	config := embeddable.NewServerConfig()
	for _, opt := range opts {
		if err := opt(config); err != nil {
			return err
		}
	}
	return embeddable.MountHTTPHandlers(http.NewServeMux(), config)
}

func named(next embeddable.ToolHandler) embeddable.ToolHandler {
	return func(ctx context.Context, args map[string]any) (*protocol.ToolResult, error) { return next(ctx, args) }
}

func before(ctx context.Context, toolName string, args map[string]any) error {
	if p, ok := embeddable.GetAuthPrincipal(ctx); ok && p.Subject == "" {
		return errors.New("denied")
	}
	return nil
}
