// Package frameworks verifies the token in the middleware of a web framework.
package frameworks

import (
	"context"
	"database/sql"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt/v5"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
}

type claims struct {
	jwt.RegisteredClaims
	Tenant string `json:"tenant"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type key struct{}

type store struct {
	db   *sql.DB
	sign any
}

// New returns the server.
func New(st *store) http.Handler {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "clear"}, st.clear)
	return mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s }, nil)
}

func (st *store) clear(ctx context.Context, _ request, in input) (result, any, error) {
	if mine, _ := ctx.Value(key{}).(string); mine != in.TenantID {
		return nil, nil, http.ErrNotSupported
	}
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", in.TenantID)
	return nil, nil, err
}

// Gin mounts the server.
func (st *store) Gin(r *gin.Engine, h http.Handler) {
	r.Use(func(c *gin.Context) {
		var cl claims
		token := strings.TrimPrefix(c.GetHeader("Authorization"), "Bearer ")
		if _, err := jwt.ParseWithClaims(token, &cl, func(*jwt.Token) (any, error) { return st.sign, nil }); err != nil {
			c.AbortWithStatus(http.StatusUnauthorized)
			return
		}
		c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), key{}, cl.Tenant))
		c.Next()
	})
	r.Any("/mcp", func(c *gin.Context) { h.ServeHTTP(c.Writer, c.Request) })
}
