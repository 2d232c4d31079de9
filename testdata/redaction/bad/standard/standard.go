// Package standard logs with the standard library.
package standard

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"log/slog"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Query  string `json:"query"`
	Mail   string `json:"mail"`
	NoteID string `json:"note_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "log"}, badLog)
	mcp.AddTool(s, &mcp.Tool{Name: "slog"}, badSlog)
	mcp.AddTool(s, &mcp.Tool{Name: "print"}, badPrint)
	mcp.AddTool(s, &mcp.Tool{Name: "error"}, badError)
	mcp.AddTool(s, &mcp.Tool{Name: "panic"}, badPanic)
	mcp.AddTool(s, &mcp.Tool{Name: "identifier"}, badIdentifier)
	return s
}

func badLog(_ context.Context, _ request, in input) (result, any, error) {
	log.Printf("search for %s", in.Query)         // want `tool "log" writes argument "query" raw into a log record; .* \[redaction/argument\]`
	log.Println("from", in.Mail, "for", in.Query) // want `tool "log" writes argument "mail" and 1 more raw into a log record; .* \[redaction/argument\]`
	log.Print(in)                                 // want `tool "log" writes the arguments raw into a log record; .* \[redaction/argument\]`
	text := fmt.Sprintf("%q", in.Query[:4])
	log.Print(text) // want `argument "query" .* \[redaction/argument\]`
	return nil, nil, nil
}

func badSlog(ctx context.Context, _ request, in input) (result, any, error) {
	slog.Info("search", "query", in.Query)                        // want `tool "slog" writes argument "query" raw into a slog record; .* \[redaction/argument\]`
	slog.InfoContext(ctx, "search", slog.String("mail", in.Mail)) // want `argument "mail" .* \[redaction/argument\]`
	slog.Debug("search for " + in.Query)                          // want `argument "query" .* \[redaction/argument\]`
	data, err := json.Marshal(in)
	if err != nil {
		return nil, nil, err
	}
	slog.Info("search", "args", string(data)) // want `\[redaction/argument\]`
	l := slog.With("query", in.Query)         // want `argument "query" .* \[redaction/argument\]`
	l.Info("search")
	return nil, nil, nil
}

func badPrint(_ context.Context, _ request, in input) (result, any, error) {
	fmt.Fprintf(os.Stderr, "search for %v\n", in.Query) // want `tool "print" writes argument "query" raw to standard error; .* \[redaction/argument\]`
	fmt.Fprintln(os.Stderr, in.Query)                   // want `argument "query" .* \[redaction/argument\]`
	fmt.Println(in.Query)                               // want `argument "query" .* \[redaction/argument\]`
	return nil, nil, nil
}

func badError(_ context.Context, _ request, in input) (result, any, error) {
	if err := check(in.Query); err != nil {
		log.Print(err) // want `argument "query" .* \[redaction/argument\]`
	}
	return nil, nil, nil
}

func check(query string) error {
	if len(query) > 10 {
		return fmt.Errorf("query %q is too long", query)
	}
	return nil
}

func badPanic(_ context.Context, _ request, in input) (result, any, error) {
	panic("no result for " + in.Query) // want `argument "query" .* \[redaction/argument\]`
}

func badIdentifier(_ context.Context, _ request, in input) (result, any, error) {
	slog.Info("read", "note", in.NoteID)                    // want `tool "identifier" writes argument "note_id" raw into a slog record; .* \[redaction/identifier\]`
	slog.Info("read", "note", in.NoteID, "query", in.Query) // want `argument "query" and 1 more .* \[redaction/argument\]`
	return nil, nil, nil
}
