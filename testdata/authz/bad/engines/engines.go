// Package engines asks policy engines and does not listen, or asks them about whom the caller names.
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
	mcp.AddTool(s, &mcp.Tool{Name: "casbin"}, e.badCasbin)     // want `tool "casbin" reaches the file system \(Remove .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "opa"}, e.badOPA)           // want `tool "opa" reaches the file system \(Remove .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "openfga"}, e.badOpenFGA)   // want `tool "openfga" reaches the file system \(Remove .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "spicedb"}, e.badSpiceDB)   // want `tool "spicedb" reaches the file system \(Remove .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "cedar"}, e.badCedar)       // want `tool "cedar" reaches the file system \(Remove .* \[authz/missing\]`
	mcp.AddTool(s, &mcp.Tool{Name: "argument"}, e.badArgument) // want `tool "argument" reaches the file system \(Remove .* \[authz/missing\]`
	return s
}

// badCasbin only logs the answer.
func (e *engines) badCasbin(_ context.Context, req request, in input) (result, any, error) {
	ok, err := e.casbin.Enforce(req.Extra.TokenInfo.UserID, in.Path, "delete")
	log.Print("allowed: ", ok, err)
	return nil, nil, os.Remove(in.Path)
}

// badOPA looks only whether the question could be asked.
func (e *engines) badOPA(ctx context.Context, req request, in input) (result, any, error) {
	_, err := e.rego.Eval(ctx, rego.EvalInput(map[string]any{"user": req.Extra.TokenInfo.UserID, "path": in.Path}))
	if err != nil {
		return nil, nil, err
	}
	return nil, nil, os.Remove(in.Path)
}

// badOpenFGA drops the answer.
func (e *engines) badOpenFGA(ctx context.Context, req request, in input) (result, any, error) {
	body := client.ClientCheckRequest{User: "user:" + req.Extra.TokenInfo.UserID, Relation: "owner", Object: "file:" + in.Path}
	_, _ = e.openfga.Check(ctx).Body(body).Execute()
	return nil, nil, os.Remove(in.Path)
}

// badSpiceDB logs a denial and goes on.
func (e *engines) badSpiceDB(ctx context.Context, req request, in input) (result, any, error) {
	answer, err := e.spicedb.CheckPermission(ctx, &authzed.CheckPermissionRequest{
		Resource: &authzed.ObjectReference{ObjectType: "file", ObjectId: in.Path},
		Subject:  &authzed.SubjectReference{Object: &authzed.ObjectReference{ObjectType: "user", ObjectId: req.Extra.TokenInfo.UserID}},
	})
	if err != nil || answer.Permissionship != authzed.HasPermission {
		log.Print("denied")
	}
	return nil, nil, os.Remove(in.Path)
}

// badCedar explains, and decides nothing.
func (e *engines) badCedar(_ context.Context, req request, in input) (result, any, error) {
	_, why := cedar.Authorize(e.policies, nil, cedar.Request{
		Principal: cedar.EntityUID{Type: "User", ID: req.Extra.TokenInfo.UserID},
		Resource:  cedar.EntityUID{Type: "File", ID: in.Path},
	})
	log.Print(why)
	return nil, nil, os.Remove(in.Path)
}

// badArgument asks about whom the caller names.
func (e *engines) badArgument(_ context.Context, _ request, in input) (result, any, error) {
	ok, err := e.casbin.Enforce(in.User, in.Path, "delete")
	if err != nil || !ok {
		return nil, nil, errForbidden
	}
	return nil, nil, os.Remove(in.Path)
}
