// Package httpcode lets HTTP code of every kind choose the tenant.
package httpcode

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
	gosdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

type key struct{}

type caller struct {
	Tenant  string
	Request string
}

type store struct{ db *sql.DB }

// New returns what serves the tools.
func New(st *store) http.Handler {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("clear"), st.clear)
	return server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(badContextFunc))
}

func badContextFunc(ctx context.Context, r *http.Request) context.Context {
	return context.WithValue(ctx, key{}, &caller{
		Tenant:  r.URL.Query().Get("tenant"), // want `HTTP code takes the tenant from the unverified request value "tenant" and hands it to ExecContext \(httpcode.go:.* \[tenantid/request\]`
		Request: r.Header.Get("X-Request-ID"),
	})
}

// NewRouted returns what serves the tools under a path for each tenant.
func NewRouted(st *store) http.Handler {
	s := server.NewMCPServer("test", "1")
	s.AddTool(mcp.NewTool("drop"), st.drop)
	h := server.NewStreamableHTTPServer(s, server.WithHTTPContextFunc(badPathValue))
	mux := http.NewServeMux()
	mux.Handle("/tenants/{tenant}/mcp", h)
	return mux
}

type routeKey struct{}

func badPathValue(ctx context.Context, r *http.Request) context.Context {
	return context.WithValue(ctx, routeKey{}, r.PathValue("tenant")) // want `HTTP code takes the tenant from the unverified request value "tenant" and hands it to ExecContext \(httpcode.go:.* \[tenantid/request\]`
}

func (st *store) drop(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", ctx.Value(routeKey{}))
	return nil, err
}

func (st *store) clear(ctx context.Context, _ mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	c, _ := ctx.Value(key{}).(*caller)
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1 AND request = $2", c.Tenant, c.Request)
	return nil, err
}

// PerRequest makes a server for each tenant.
func PerRequest(db *sql.DB) http.Handler {
	return gosdk.NewStreamableHTTPHandler(func(r *http.Request) *gosdk.Server {
		tenant := r.PathValue("tenant") // want `HTTP code takes the tenant from the unverified request value "tenant" and hands it to ExecContext .* \[tenantid/request\]`
		return forTenant(db, tenant)
	}, nil)
}

type notes struct {
	db     *sql.DB
	tenant string
}

func forTenant(db *sql.DB, tenant string) *gosdk.Server {
	n := &notes{db, tenant}
	s := gosdk.NewServer(&gosdk.Implementation{Name: "test"}, nil)
	gosdk.AddTool(s, &gosdk.Tool{Name: "clear_mine"}, n.clear)
	return s
}

func (n *notes) clear(ctx context.Context, _ *gosdk.CallToolRequest, _ struct{}) (*gosdk.CallToolResult, any, error) {
	_, err := n.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", n.tenant)
	return nil, nil, err
}

// Middleware looks the tenant up by itself.
func Middleware(db *sql.DB, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var plan string
		row := db.QueryRowContext(r.Context(), "SELECT plan FROM tenants WHERE id = $1", r.Header.Get("X-Tenant-ID")) // want `\[tenantid/request\]`
		if err := row.Scan(&plan); err != nil {
			http.Error(w, "no such tenant", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
