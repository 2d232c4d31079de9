// Package engines asks policy engines about the caller.
package engines

import (
	"context"
	"errors"
	"log"
	"os"

	authzed "github.com/authzed/authzed-go/proto/authzed/api/v1"
	"github.com/casbin/casbin/v2"
	"github.com/cedar-policy/cedar-go"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/openfga/go-sdk/client"
)

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type input struct {
	Path string `json:"path"`
	User string `json:"user"`
}

var errForbidden = errors.New("forbidden")

type engines struct {
	casbin   *casbin.Enforcer
	rego     rego.PreparedEvalQuery
	openfga  *client.OpenFgaClient
	spicedb  authzed.PermissionsServiceClient
	policies *cedar.PolicySet
}

// New returns the server.
func New(e *engines) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "casbin"}, e.goodCasbin)
	mcp.AddTool(s, &mcp.Tool{Name: "opa"}, e.goodOPA)
	mcp.AddTool(s, &mcp.Tool{Name: "openfga"}, e.goodOpenFGA)
	mcp.AddTool(s, &mcp.Tool{Name: "spicedb"}, e.goodSpiceDB)
	mcp.AddTool(s, &mcp.Tool{Name: "cedar"}, e.goodCedar)
	mcp.AddTool(s, &mcp.Tool{Name: "helper"}, e.goodHelper)
	return s
}

func (e *engines) goodCasbin(_ context.Context, req request, in input) (result, any, error) {
	ok, err := e.casbin.Enforce(req.Extra.TokenInfo.UserID, in.Path, "delete")
	if err != nil || !ok {
		log.Print("denied ", req.Extra.TokenInfo.UserID)
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}

func (e *engines) goodOPA(ctx context.Context, req request, in input) (result, any, error) {
	rs, err := e.rego.Eval(ctx, rego.EvalInput(map[string]any{"user": req.Extra.TokenInfo.UserID, "path": in.Path}))
	if err != nil {
		return nil, nil, err
	}
	if !rs.Allowed() {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}

func (e *engines) goodOpenFGA(ctx context.Context, req request, in input) (result, any, error) {
	body := client.ClientCheckRequest{User: "user:" + req.Extra.TokenInfo.UserID, Relation: "owner", Object: "file:" + in.Path}
	answer, err := e.openfga.Check(ctx).Body(body).Execute()
	if err != nil {
		return nil, nil, err
	}
	if !answer.GetAllowed() {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}

func (e *engines) goodSpiceDB(ctx context.Context, req request, in input) (result, any, error) {
	answer, err := e.spicedb.CheckPermission(ctx, &authzed.CheckPermissionRequest{
		Resource:   &authzed.ObjectReference{ObjectType: "file", ObjectId: in.Path},
		Permission: "delete",
		Subject:    &authzed.SubjectReference{Object: &authzed.ObjectReference{ObjectType: "user", ObjectId: req.Extra.TokenInfo.UserID}},
	})
	if err != nil || answer.Permissionship != authzed.HasPermission {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}

func (e *engines) goodCedar(_ context.Context, req request, in input) (result, any, error) {
	decision, _ := cedar.Authorize(e.policies, nil, cedar.Request{
		Principal: cedar.EntityUID{Type: "User", ID: req.Extra.TokenInfo.UserID},
		Action:    cedar.EntityUID{Type: "Action", ID: "delete"},
		Resource:  cedar.EntityUID{Type: "File", ID: in.Path},
	})
	if decision != cedar.Allow {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}

func (e *engines) allowed(ctx context.Context, user, path string) (bool, error) {
	rs, err := e.rego.Eval(ctx, rego.EvalInput(map[string]any{"user": user, "path": path}))
	if err != nil {
		return false, err
	}
	return rs.Allowed(), nil
}

func (e *engines) goodHelper(ctx context.Context, req request, in input) (result, any, error) {
	ok, err := e.allowed(ctx, req.Extra.TokenInfo.UserID, in.Path)
	if err != nil || !ok {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}
