// Package entries keeps what belongs to tenants in memory and lets claims decide.
package entries

import (
	"context"
	"errors"

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
	tenantID string // the one that the process serves
	served   []string
	sessions map[string]*session
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "status"}, st.goodOwner)
	mcp.AddTool(s, &mcp.Tool{Name: "checked"}, st.goodChecked)
	mcp.AddTool(s, &mcp.Tool{Name: "pinned"}, st.goodPinned)
	mcp.AddTool(s, &mcp.Tool{Name: "served"}, st.goodServed)
	mcp.AddTool(s, &mcp.Tool{Name: "start"}, st.goodStart)
	mcp.AddTool(s, &mcp.Tool{Name: "mentions"}, st.goodMentions)
	mcp.AddTool(s, &mcp.Tool{Name: "plans"}, st.goodPlans)
	mcp.AddTool(s, &mcp.Tool{Name: "note"}, st.goodNote)
	return s
}

// The owner of what the id selects is compared with claims.
func (st *store) goodOwner(_ context.Context, req request, in input) (result, any, error) {
	s, ok := st.sessions[in.ID]
	if !ok || s.TenantID != req.Extra.TokenInfo.Extra["tenant"] {
		return nil, nil, errors.New("not found")
	}
	return nil, s.Output, nil
}

// The argument is compared with claims first.
func (st *store) goodChecked(_ context.Context, req request, in input) (result, any, error) {
	if in.TenantID != req.Extra.TokenInfo.Extra["tenant"] {
		return nil, nil, errors.New("forbidden")
	}
	var out []string
	for _, s := range st.sessions {
		if s.TenantID == in.TenantID {
			out = append(out, s.Output)
		}
	}
	return nil, out, nil
}

// It can only say which tenant it believes to be served.
func (st *store) goodPinned(_ context.Context, _ request, in input) (result, any, error) {
	if in.TenantID != st.tenantID {
		return nil, nil, errors.New("another tenant")
	}
	return nil, nil, nil
}

func (st *store) goodServed(_ context.Context, _ request, in input) (result, any, error) {
	for _, t := range st.served {
		if t == in.TenantID {
			return nil, nil, nil
		}
	}
	return nil, nil, errors.New("another tenant")
}

// What is started belongs to the caller, whatever it says of it.
func (st *store) goodStart(_ context.Context, req request, in input) (result, any, error) {
	tenant, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	st.sessions[in.ID] = &session{TenantID: tenant, Output: in.ID}
	return nil, nil, nil
}

// What is compared is no owner: it counts the outputs that are the name of a tenant.
func (st *store) goodMentions(_ context.Context, _ request, in input) (result, any, error) {
	n := 0
	for _, s := range st.sessions {
		if s.Output == in.TenantID {
			n++
		}
	}
	return nil, n, nil
}

// What it selects from is made for the call.
func (st *store) goodPlans(_ context.Context, _ request, in input) (result, any, error) {
	plans := []*session{{TenantID: "small", Output: "up to ten"}, {TenantID: "large", Output: "more"}}
	for _, p := range plans {
		if p.TenantID == in.TenantID {
			return nil, p.Output, nil
		}
	}
	return nil, nil, nil
}

// It is kept as a text that belongs to the caller.
func (st *store) goodNote(_ context.Context, req request, in input) (result, any, error) {
	tenant, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	st.sessions[in.ID] = &session{TenantID: tenant, Output: in.TenantID}
	return nil, nil, nil
}
