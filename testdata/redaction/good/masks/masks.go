// Package masks logs what is left of arguments.
package masks

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"log"
	"log/slog"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Token  string `json:"token"`
	Secret secret `json:"secret"`
	Name   string `json:"name"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type secret string

// LogValue hides the secret.
func (secret) LogValue() slog.Value { return slog.StringValue("hidden") }

type server struct{ names map[string]bool }

// New returns the server.
func New(srv *server) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "login"}, srv.good)
	return s
}

func mask(s string) string {
	if len(s) <= 4 {
		return "***"
	}
	return s[:4] + "***"
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:8])
}

func (srv *server) good(_ context.Context, _ request, in input) (result, any, error) {
	log.Print(mask(in.Token))
	log.Print(digest(in.Token))
	slog.Info("login", "secret", in.Secret)
	if srv.names[in.Name] {
		log.Print("known name ", in.Name)
	}
	return nil, nil, nil
}
