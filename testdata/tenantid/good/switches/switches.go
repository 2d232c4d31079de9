// Package switches skips the comparison with claims on purpose.
package switches

import (
	"context"
	"errors"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type handler struct{ multiTenant bool }

// New returns the server.
func New(h *handler) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "configured"}, h.goodConfigured)
	mcp.AddTool(s, &mcp.Tool{Name: "stdio"}, goodStdio)
	mcp.AddTool(s, &mcp.Tool{Name: "administrator"}, goodAdministrator)
	mcp.AddTool(s, &mcp.Tool{Name: "nested"}, goodNested)
	mcp.AddTool(s, &mcp.Tool{Name: "replaced"}, goodReplaced)
	mcp.AddTool(s, &mcp.Tool{Name: "defaulted"}, goodDefaulted)
	return s
}

var errForbidden = errors.New("forbidden")

func (h *handler) goodConfigured(_ context.Context, req request, in input) (result, any, error) {
	if h.multiTenant {
		if in.TenantID != req.Extra.TokenInfo.Extra["tenant"] {
			return nil, nil, errForbidden
		}
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func goodStdio(_ context.Context, req request, in input) (result, any, error) {
	if info := req.Extra.TokenInfo; info != nil {
		if in.TenantID != info.Extra["tenant"] {
			return nil, nil, errForbidden
		}
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func goodAdministrator(_ context.Context, req request, in input) (result, any, error) {
	if in.TenantID != req.Extra.TokenInfo.Extra["tenant"] && req.Extra.TokenInfo.Extra["role"] != "operator" {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func goodNested(_ context.Context, req request, in input) (result, any, error) {
	if req.Extra.TokenInfo.Extra["role"] != "operator" {
		if in.TenantID != req.Extra.TokenInfo.Extra["tenant"] {
			return nil, nil, errForbidden
		}
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func goodReplaced(_ context.Context, req request, in input) (result, any, error) {
	tenant := in.TenantID
	if claimed, ok := req.Extra.TokenInfo.Extra["tenant"].(string); ok {
		tenant = claimed
	} else {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + tenant)
}

func goodDefaulted(_ context.Context, req request, in input) (result, any, error) {
	claimed, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	if in.TenantID == "" {
		in.TenantID = claimed
	}
	if in.TenantID != claimed {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}
