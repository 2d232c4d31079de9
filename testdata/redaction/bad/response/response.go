// Package response logs what other services and tools answer.
package response

import (
	"context"
	"io"
	"log"
	"log/slog"
	"net/http"
	"os/exec"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"redaction.test/bad/response/backend"
)

type input struct {
	Limit int `json:"limit"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "body"}, badBody)
	mcp.AddTool(s, &mcp.Tool{Name: "decoded"}, badDecoded)
	mcp.AddTool(s, &mcp.Tool{Name: "error"}, badError)
	mcp.AddTool(s, &mcp.Tool{Name: "process"}, badProcess)
	mcp.AddTool(s, &mcp.Tool{Name: "result"}, badResult)
	mcp.AddTool(s, &mcp.Tool{Name: "asked"}, badAsked)
	return s
}

func badBody(_ context.Context, _ request, in input) (result, any, error) {
	resp, err := http.Get("https://notes.test")
	if err != nil {
		return nil, nil, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, nil, err
	}
	slog.Debug("answer", "body", string(body))  // want `tool "body" writes what Get answered raw into a slog record; log its status and length instead \[redaction/response\]`
	slog.Debug("answer", "start", body[:20])    // want `\[redaction/response\]`
	slog.Debug("answer", "length", len(body))   // a shape
	slog.Debug("answer", "status", resp.Status) // a code
	return nil, nil, nil
}

func badDecoded(ctx context.Context, _ request, in input) (result, any, error) {
	n, err := backend.Get(ctx) // want `tool "decoded" writes what Do answered raw into a log record at backend.go:\d+; .* \[redaction/response\]`
	if err != nil {
		return nil, nil, err
	}
	log.Print(n.ID, n.Title) // names and ids
	log.Print(n.Body)        // want `tool "decoded" writes what Do answered raw into a log record; .* \[redaction/response\]`
	log.Printf("%+v", n)     // want `\[redaction/response\]`
	return nil, nil, nil
}

func badError(ctx context.Context, _ request, in input) (result, any, error) {
	if err := backend.Check(ctx); err != nil {
		log.Print(err) // want `tool "error" writes what Get answered raw into a log record; .* \[redaction/response\]`
	}
	return nil, nil, nil
}

func badProcess(ctx context.Context, _ request, in input) (result, any, error) {
	out, err := exec.CommandContext(ctx, "uptime").CombinedOutput()
	log.Printf("%s", out) // want `tool "process" writes what CombinedOutput answered raw .* \[redaction/response\]`
	return nil, nil, err
}

func badResult(ctx context.Context, req request, in input) (result, any, error) {
	res, err := search(in)
	log.Print(res)         // want `tool "result" writes its result raw into a log record; .* \[redaction/response\]`
	log.Print(res.Content) // want `\[redaction/response\]`
	log.Print(res.IsError)
	return res, nil, err
}

func search(in input) (result, error) { return &mcp.CallToolResult{}, nil }

func badAsked(ctx context.Context, req request, in input) (result, any, error) {
	res, err := req.Session.Elicit(ctx, &mcp.ElicitParams{Message: "which one?"})
	if err != nil {
		return nil, nil, err
	}
	log.Print(res.Content) // want `tool "asked" writes the client's answer raw into a log record; .* \[redaction/argument\]`
	log.Print(res.Action)
	return nil, nil, nil
}
