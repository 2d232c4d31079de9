// Package unverified reads the tenant from a token that nobody verified.
package unverified

import (
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type claims struct {
	jwt.RegisteredClaims
	TenantID string `json:"tenant_id"`
}

type store struct{ db *sql.DB }

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "struct"}, st.badStruct)
	mcp.AddTool(s, &mcp.Tool{Name: "map"}, st.badMap)
	mcp.AddTool(s, &mcp.Tool{Name: "payload"}, st.badPayload)
	return s
}

func bearer(h http.Header) string { return strings.TrimPrefix(h.Get("Authorization"), "Bearer ") }

func (st *store) badStruct(ctx context.Context, req request, _ struct{}) (result, any, error) {
	var c claims
	if _, _, err := jwt.NewParser().ParseUnverified(bearer(req.Extra.Header), &c); err != nil {
		return nil, nil, err
	}
	return nil, nil, st.clear(ctx, c.TenantID) // want `tool "struct" takes the tenant from the unverified request value "Authorization" \(TenantID\) .* \[tenantid/request\]`
}

func (st *store) badMap(ctx context.Context, req request, _ struct{}) (result, any, error) {
	c := jwt.MapClaims{}
	if _, _, err := jwt.NewParser().ParseUnverified(bearer(req.Extra.Header), c); err != nil {
		return nil, nil, err
	}
	tenant, _ := c["tenant"].(string) // want `tool "map" takes the tenant from the unverified request value "Authorization" \(tenant\) .* \[tenantid/request\]`
	return nil, nil, st.clear(ctx, tenant)
}

func (st *store) badPayload(ctx context.Context, req request, _ struct{}) (result, any, error) {
	parts := strings.Split(bearer(req.Extra.Header), ".")
	if len(parts) != 3 {
		return nil, nil, errors.New("no token")
	}
	payload, err := base64.RawURLEncoding.DecodeString(parts[1])
	if err != nil {
		return nil, nil, err
	}
	var c claims
	if err := json.Unmarshal(payload, &c); err != nil {
		return nil, nil, err
	}
	return nil, nil, st.clear(ctx, c.TenantID) // want `tool "payload" takes the tenant from the unverified request value "Authorization" \(TenantID\) .* \[tenantid/request\]`
}

func (st *store) clear(ctx context.Context, tenant string) error {
	_, err := st.db.ExecContext(ctx, "DELETE FROM notes WHERE tenant = $1", tenant)
	return err
}
