// Package entries keeps what belongs to tenants in memory and finds it by comparing.
package entries

import (
	"context"
	"strings"
	"sync"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	ID       string `json:"id"`
	TenantID string `json:"tenant_id"`
}

type session struct {
	TenantID string
	Output   string
}

type store struct {
	mu       sync.Mutex
	sessions map[string]*session
	log      []session
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "status"}, st.badEntry)
	mcp.AddTool(s, &mcp.Tool{Name: "list"}, st.badList)
	mcp.AddTool(s, &mcp.Tool{Name: "history"}, st.badHistory)
	mcp.AddTool(s, &mcp.Tool{Name: "start"}, st.badStart)
	return s
}

// The id alone would do; the tenant is whatever the caller says.
func (st *store) badEntry(_ context.Context, _ request, in input) (result, any, error) {
	if s, ok := st.find(in.ID, normal(in.TenantID)); ok { // want `tool "status" takes the tenant from argument "tenant_id" and hands it to the map sessions \(entries.go:.*\[tenantid/argument\]`
		return nil, s.Output, nil
	}
	return nil, nil, nil
}

func (st *store) find(id, tenant string) (*session, bool) {
	st.mu.Lock()
	defer st.mu.Unlock()
	s, ok := st.sessions[id]
	if !ok || normal(s.TenantID) != tenant {
		return nil, false
	}
	return s, true
}

func normal(tenant string) string { return strings.ToLower(strings.TrimSpace(tenant)) }

func (st *store) badList(_ context.Context, _ request, in input) (result, any, error) {
	var out []string
	for _, s := range st.sessions {
		if s.TenantID == in.TenantID { // want `hands it to the map sessions .*\[tenantid/argument\]`
			out = append(out, s.Output)
		}
	}
	return nil, out, nil
}

func (st *store) badHistory(_ context.Context, _ request, in input) (result, any, error) {
	var out []string
	for _, s := range st.log {
		if s.TenantID == in.TenantID { // want `hands it to the list log .*\[tenantid/argument\]`
			out = append(out, s.Output)
		}
	}
	return nil, out, nil
}

// What is started belongs to whomever the caller names.
func (st *store) badStart(_ context.Context, _ request, in input) (result, any, error) {
	s := start(options{Tenant: normal(in.TenantID)}) // want `tool "start" takes the tenant from argument "tenant_id" and hands it to the map sessions .*\[tenantid/argument\]`
	st.sessions[s.Output] = s
	return nil, nil, nil
}

type options struct{ Tenant string }

func start(o options) *session { return &session{TenantID: o.Tenant, Output: "started"} }
