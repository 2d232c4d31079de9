// Package frameworks feeds the server from web frameworks.
package frameworks

import (
	"context"
	"database/sql"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type key struct{}

type store struct {
	db      *sql.DB
	servers map[string]*mcp.Server
}

// New returns the server.
func New(st *store) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, st.clear)
	return mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
}

func (st *store) clear(ctx context.Context, _ request, _ struct{}) (result, any, error) {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", ctx.Value(key{}))
	return nil, nil, err
}

// Gin mounts the server.
func Gin(r *gin.Engine, h http.Handler) {
	r.Use(func(c *gin.Context) {
		tenant := c.GetHeader("X-Tenant-ID") // want `takes the tenant from the unverified request value "X-Tenant-ID" .* \[tenantid/request\]`
		c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), key{}, tenant))
		c.Next()
	})
	r.Any("/mcp", func(c *gin.Context) { h.ServeHTTP(c.Writer, c.Request) })
}

// Echo mounts a server for each tenant.
func Echo(e *echo.Echo, st *store) {
	e.Any("/:tenant/mcp", func(c echo.Context) error {
		s := st.servers[c.Param("tenant")] // want `takes the tenant from the unverified request value "tenant" .* \[tenantid/request\]`
		mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil).ServeHTTP(c.Response(), c.Request())
		return nil
	})
}
