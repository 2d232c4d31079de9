// Package header feeds the server with a tenant from an unverified header.
package header

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type key struct{}

type store struct{ db *sql.DB }

// Handler returns the server with what feeds it.
func Handler(st *store) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, st.clear)
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tenant := r.Header.Get("X-Tenant-ID") // want `\[tenantid/request\]`
		h.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), key{}, tenant)))
	})
}

func (st *store) clear(ctx context.Context, _ request, _ struct{}) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", ctx.Value(key{}))
	return nil, nil, err
}
