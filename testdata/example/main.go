// Command example serves the notes of several tenants over MCP. It makes one
// mistake of each kind that mcplint finds; do not copy from it.
package main

import (
	"context"
	"database/sql"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func main() {
	db, err := sql.Open("postgres", os.Getenv("NOTES_DSN"))
	if err != nil {
		log.Fatal(err)
	}
	tokens := &introspection{url: os.Getenv("NOTES_AUTH_URL")}
	s := newServer(&notes{db: db})
	serve := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	srv := &http.Server{
		Addr:              os.Getenv("NOTES_ADDR"),
		Handler:           auth.RequireBearerToken(tokens.verify, nil)(serve),
		ReadHeaderTimeout: 10 * time.Second,
	}
	log.Fatal(srv.ListenAndServe())
}

func newServer(n *notes) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "notes", Version: "1.0.0"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "find_notes", Description: "Find notes by their text"}, n.find)
	mcp.AddTool(s, &mcp.Tool{Name: "list_notes", Description: "List the notes of a tenant"}, n.list)
	mcp.AddTool(s, &mcp.Tool{Name: "export_notes", Description: "Export the notes, piped through a command"}, n.export)
	mcp.AddTool(s, &mcp.Tool{Name: "delete_note", Description: "Delete a note"}, n.remove)
	mcp.AddTool(s, &mcp.Tool{Name: "now", Description: "Tell the time"}, now)
	return s
}

type nothing struct{}

func now(context.Context, *mcp.CallToolRequest, nothing) (*mcp.CallToolResult, any, error) {
	return nil, time.Now().UTC().Format(time.RFC3339), nil
}
