// Package builders selects rows by an argument, in queries that are built step
// by step: that claims are somewhere in them is not enough.
package builders

import (
	"context"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"gorm.io/gorm"
)

type input struct {
	TenantID string `json:"tenant_id"`
	Mine     bool   `json:"mine"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type task struct{ ID, TenantID, UserID string }

type store struct {
	db    *gorm.DB
	tasks *mongo.Collection
}

// New returns the server.
func New(st *store) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "alone"}, st.badAlone)
	mcp.AddTool(s, &mcp.Tool{Name: "override"}, st.badOverride)
	mcp.AddTool(s, &mcp.Tool{Name: "written"}, st.badWritten)
	mcp.AddTool(s, &mcp.Tool{Name: "sometimes"}, st.badSometimes)
	mcp.AddTool(s, &mcp.Tool{Name: "filter"}, st.badFilter)
	return s
}

func (st *store) badAlone(ctx context.Context, _ request, in input) (result, any, error) {
	var all []task
	return nil, all, st.db.WithContext(ctx).Where("tenant_id = ?", in.TenantID).Find(&all).Error // want `tool "alone" takes the tenant from argument "tenant_id" and hands it to Find .* \[tenantid/argument\]`
}

func (st *store) badOverride(ctx context.Context, req request, in input) (result, any, error) {
	tenant, _ := req.Extra.TokenInfo.Extra["tenant_id"].(string)
	if in.TenantID != "" {
		tenant = in.TenantID // want `tool "override" takes the tenant from argument "tenant_id" and hands it to Find .* \[tenantid/argument\]`
	}
	var all []task
	return nil, all, st.db.WithContext(ctx).Where("tenant_id = ?", tenant).Find(&all).Error
}

func (st *store) badWritten(ctx context.Context, req request, in input) (result, any, error) {
	return nil, nil, st.db.WithContext(ctx).Model(&task{}).Where("tenant_id = ?", in.TenantID).Update("user_id", req.Extra.TokenInfo.UserID).Error // want `tool "written" takes the tenant from argument "tenant_id" and hands it to Update .* \[tenantid/argument\]`
}

func (st *store) badSometimes(ctx context.Context, req request, in input) (result, any, error) {
	var all []task
	q := st.db.WithContext(ctx)
	if in.Mine {
		q = q.Where("user_id = ?", req.Extra.TokenInfo.UserID)
	}
	return nil, all, q.Where("tenant_id = ?", in.TenantID).Find(&all).Error // want `tool "sometimes" takes the tenant from argument "tenant_id" and hands it to Find .* \[tenantid/argument\]`
}

func (st *store) badFilter(ctx context.Context, req request, in input) (result, any, error) {
	_, err := st.tasks.UpdateMany(ctx, bson.M{"tenant_id": in.TenantID}, bson.M{"$set": bson.M{"user_id": req.Extra.TokenInfo.UserID}}) // want `tool "filter" takes the tenant from argument "tenant_id" and hands it to UpdateMany .* \[tenantid/argument\]`
	return nil, nil, err
}
