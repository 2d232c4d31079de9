// A server with a tool of every guard, for the inventory.
package main

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"example.com/inventory/tools"
)

func main() {
	db, err := sql.Open("pgx", "")
	if err != nil {
		panic(err)
	}
	srv := mcp.NewServer(&mcp.Implementation{Name: "inventory"}, nil)
	tools.Register(srv, db)
	//mcplint:public everybody may ask whether it is up
	mcp.AddTool(srv, &mcp.Tool{Name: "ping", Annotations: &mcp.ToolAnnotations{ReadOnlyHint: true}}, ping)
	srv.AddResource(&mcp.Resource{URI: "file:///motd", Name: "motd"}, motd)
	handler := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return srv }, nil)
	panic(http.ListenAndServe("localhost:8080", auth.RequireBearerToken(verify, nil)(handler)))
}

// verify stands in for a lookup of the token.
func verify(ctx context.Context, token string, r *http.Request) (*auth.TokenInfo, error) {
	return nil, auth.ErrInvalidToken
}
