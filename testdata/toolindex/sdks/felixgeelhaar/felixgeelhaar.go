// Command felixgeelhaar builds its tools in chains.
package main

import (
	"context"
	"log/slog"
	"os"

	mcp "github.com/felixgeelhaar/mcp-go"
	"github.com/felixgeelhaar/mcp-go/middleware"
	"github.com/felixgeelhaar/mcp-go/protocol"
	"github.com/felixgeelhaar/mcp-go/server"
)

type readInput struct {
	Path   string `json:"path" jsonschema:"required,description=What to read"`
	Format string `json:"format" jsonschema:"enum=text|hex"`
}

type files struct{ root *os.Root }

func (f *files) read(ctx context.Context, in readInput) (string, error) {
	data, err := f.root.ReadFile(in.Path)
	return string(data), err
}

func remove(in struct {
	Path string `json:"path"`
}) (string, error) {
	return "", os.Remove(in.Path)
}

func main() {
	srv := mcp.NewServer(mcp.ServerInfo{Name: "files", Version: "1"})
	srv.Use(logged)
	f := &files{}
	srv.Tool("read_file").Description("Reads a file").UIResource("ui://files").ReadOnly().ClosedWorld().Handler(f.read)
	srv.Tool("remove_file").
		Description("Removes a file").
		Annotations(mcp.ToolAnnotations{DestructiveHint: mcp.Bool(true)}).
		SkipValidation().
		Handler(remove)
	for _, kind := range []string{"a", "b"} {
		srv.Tool("list_" + kind).Handler(func(ctx context.Context, in struct{}) ([]string, error) { return []string{kind}, nil })
	}
	build := srv.Tool("built")
	build.Description("Is built step by step")
	build.ValidateInput()
	build.Handler(remove)

	srv.Resource("file://{name}").Name("file").MimeType("text/plain").Handler(readme)
	srv.Prompt("summarize").Description("Summarizes").Argument("text", "The text", true).Handler(summarize)
	srv.PromptCompletion("summarize").Handler(complete)

	if os.Getenv("PORT") != "" {
		_ = mcp.ServeHTTPWithMiddleware(context.Background(), srv, ":"+os.Getenv("PORT"), nil, mcp.WithMiddleware(checked), mcp.WithToolFilter(visible))
		return
	}
	_ = mcp.ServeStdio(context.Background(), srv)
}

func readme(ctx context.Context, uri string, params map[string]string) (*mcp.ResourceContent, error) {
	return &mcp.ResourceContent{URI: uri, Text: params["name"]}, nil
}

func summarize(ctx context.Context, args map[string]string) (*mcp.PromptResult, error) {
	return &mcp.PromptResult{Description: args["text"]}, nil
}

func complete(ctx context.Context, ref server.CompletionRef, arg server.CompletionArgument) (*server.CompletionResult, error) {
	return &server.CompletionResult{Values: []string{arg.Value}}, nil
}

func logged(next server.HandlerFunc) server.HandlerFunc {
	return func(ctx context.Context, req *protocol.Request) (*protocol.Response, error) {
		slog.Info(req.Method)
		return next(ctx, req)
	}
}

func checked(next middleware.HandlerFunc) middleware.HandlerFunc {
	return func(ctx context.Context, req *protocol.Request) (*protocol.Response, error) { return next(ctx, req) }
}

func visible(ctx context.Context, name string) bool { return mcp.IdentityFromContext(ctx) != nil }
