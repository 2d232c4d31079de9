// Package response logs the answers of other services where no call is served,
// and what carries none.
package response

import (
	"context"
	"io"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Limit int `json:"limit"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type key struct{}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "quiet"}, goodQuiet)
	go refresh()
	return s
}

// refresh runs on its own.
func refresh() {
	for range time.Tick(time.Hour) {
		resp, err := http.Get("https://notes.test")
		if err != nil {
			continue
		}
		body, _ := io.ReadAll(resp.Body)
		log.Printf("got %s", body)
		resp.Body.Close()
	}
}

func goodQuiet(ctx context.Context, req request, in input) (result, any, error) {
	resp, err := http.Get("https://notes.test")
	if err != nil {
		log.Print(err) // opaque
		return nil, nil, err
	}
	defer resp.Body.Close()
	log.Print(resp.StatusCode, resp.ContentLength, resp.Header.Get("Content-Type"))
	settings, err := os.ReadFile("/etc/notes.conf")
	if err != nil {
		return nil, nil, err
	}
	log.Printf("%s", settings)  // a file of the server
	log.Print(ctx.Value(key{})) // what the context carries
	log.Print(context.Cause(ctx))
	return nil, nil, nil
}
