// Package pattern validates arguments that stay what the caller wrote.
package pattern

import (
	"context"
	"log"
	"log/slog"
	"regexp"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name   string            `json:"name"`
	Token  string            `json:"token"`
	Raw    raw               `json:"raw"`
	Fields map[string]string `json:"fields"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type raw struct{ Text string }

// LogValue hides nothing.
func (r raw) LogValue() slog.Value { return slog.StringValue(r.Text) }

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "search"}, bad)
	return s
}

var word = regexp.MustCompile(`^[a-z.@]{1,80}$`)

func bad(_ context.Context, _ request, in input) (result, any, error) {
	if word.MatchString(in.Name) {
		log.Print(in.Name) // want `argument "name" raw .* \[redaction/argument\]`
	}
	log.Print(in.Token[:12] + "...")       // want `argument "token" raw .* \[redaction/argument\]`
	log.Print(strings.TrimSpace(in.Token)) // want `argument "token" raw .* \[redaction/argument\]`
	slog.Info("search", "raw", in.Raw)     // want `argument "raw" raw .* \[redaction/argument\]`
	log.Print(filtered(in.Fields))         // want `argument "fields" raw .* \[redaction/argument\]`
	return nil, nil, nil
}

// filtered leaves the keys that pass as they are.
func filtered(in map[string]string) map[string]string {
	out := map[string]string{}
	for k, v := range in {
		if k == "token" {
			v = "***"
		}
		out[k] = v
	}
	return out
}
