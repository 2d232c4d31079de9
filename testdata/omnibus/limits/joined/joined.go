// Package joined hands what one package implements to the handlers of another,
// neither of which imports the other.
package joined

import (
	"database/sql"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"omnibus.test/limits/joined/store"
	"omnibus.test/limits/joined/tools"
)

// New returns the server.
func New(db *sql.DB) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	tools.Add(s, &store.Store{DB: db}) // limit(#5): missed, want `\[omnibus/interpreter\]`
	return s
}
