// Package completions runs a server that another package makes, with a handler that
// has no name here.
package completions

import (
	"context"
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/good/completions/served"
)

// Run runs it.
func Run(ctx context.Context, db *sql.DB) error {
	return served.New(db).Run(ctx, &mcp.StdioTransport{})
}
