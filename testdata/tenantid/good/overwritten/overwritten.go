// Package overwritten replaces a header by what the token says.
package overwritten

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/modelcontextprotocol/go-sdk/auth"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type store struct{ db *sql.DB }

// Handler returns the server with what feeds it.
func Handler(st *store) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, st.clear)
	h := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tenant, _ := auth.TokenInfoFromContext(r.Context()).Extra["tenant"].(string)
		r.Header.Set("X-Tenant-ID", tenant)
		h.ServeHTTP(w, r)
	})
}

func (st *store) clear(ctx context.Context, req request, _ struct{}) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", req.Extra.Header.Get("X-Tenant-ID"))
	return nil, nil, err
}
