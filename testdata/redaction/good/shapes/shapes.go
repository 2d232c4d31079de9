// Package shapes logs what arguments look like.
package shapes

import (
	"context"
	"crypto/sha256"
	"fmt"
	"log"
	"log/slog"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Query string   `json:"query"`
	Tags  []string `json:"tags"`
	Deep  bool     `json:"deep"`
	Limit int      `json:"limit"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "shapes"}, goodShapes)
	mcp.AddTool(s, &mcp.Tool{Name: "file"}, goodNoLog)
	return s
}

func goodShapes(_ context.Context, req request, in input) (result, any, error) {
	slog.Info("search", "query_len", len(in.Query), "tags", len(in.Tags), "deep", in.Deep, "limit", in.Limit)
	log.Printf("%T, empty %t", in, in.Query == "")
	log.Printf("digest %x", sha256.Sum256([]byte(in.Query)))
	log.Print("tool ", req.Params.Name)
	if in.Query == "" {
		log.Print("no query")
	}
	return nil, nil, nil
}

// A file that is written is no log.
func goodNoLog(_ context.Context, _ request, in input) (result, any, error) {
	f, err := os.Create("/var/lib/notes")
	if err != nil {
		return nil, nil, err
	}
	fmt.Fprintln(f, in.Query)
	return nil, fmt.Sprintf("found %s", in.Query), f.Close()
}
