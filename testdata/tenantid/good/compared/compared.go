// Package compared lets a function compare the tenant with claims.
package compared

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"tenantid.test/good/compared/policy"
)

type input struct {
	TenantID string `json:"tenant_id"`
	User     string `json:"user"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "here"}, here)
	mcp.AddTool(s, &mcp.Tool{Name: "elsewhere"}, elsewhere)
	mcp.AddTool(s, &mcp.Tool{Name: "error"}, withError)
	mcp.AddTool(s, &mcp.Tool{Name: "joined"}, joined)
	mcp.AddTool(s, &mcp.Tool{Name: "printed"}, printed)
	return s
}

var errForbidden = errors.New("forbidden")

func allowed(claimed, tenant string) bool { return claimed == tenant }

func here(_ context.Context, req request, in input) (result, any, error) {
	claimed, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	if !allowed(claimed, in.TenantID) {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func elsewhere(_ context.Context, req request, in input) (result, any, error) {
	claimed, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	if !policy.Allowed(claimed, in.TenantID) {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func withError(_ context.Context, req request, in input) (result, any, error) {
	claimed, _ := req.Extra.TokenInfo.Extra["tenant"].(string)
	if err := policy.Check(claimed, in.TenantID); err != nil {
		return nil, nil, err
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

// joined compares a key that is made of the tenant and more.
func joined(_ context.Context, req request, in input) (result, any, error) {
	claimed, _ := req.Extra.TokenInfo.Extra["key"].(string)
	if in.TenantID+":"+in.User != claimed {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}

func printed(_ context.Context, req request, in input) (result, any, error) {
	claimed, _ := req.Extra.TokenInfo.Extra["key"].(string)
	if fmt.Sprintf("%s:%s", in.TenantID, in.User) != claimed {
		return nil, nil, errForbidden
	}
	return nil, nil, os.RemoveAll("/srv/" + in.TenantID)
}
