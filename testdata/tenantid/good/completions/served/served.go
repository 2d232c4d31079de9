// Package served makes a server whose handler of completions is a literal.
package served

import (
	"context"
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// New returns the server.
func New(db *sql.DB) *mcp.Server {
	return mcp.NewServer(&mcp.Implementation{Name: "test"}, &mcp.ServerOptions{
		CompletionHandler: func(ctx context.Context, r *mcp.CompleteRequest) (*mcp.CompleteResult, error) {
			if _, err := db.ExecContext(ctx, "UPDATE asked SET times = times + 1 WHERE prompt = $1", r.Params.Ref.Name); err != nil {
				return nil, err
			}
			return &mcp.CompleteResult{}, nil
		},
	})
}
