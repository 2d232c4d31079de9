// Package registry keeps the tenants' clients in memory.
package registry

import (
	"context"
	"errors"
	"sync"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	TenantID string `json:"tenant_id"`
	Note     string `json:"note"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type client struct{ notes []string }

type registry struct {
	clients map[string]*client
	cache   sync.Map
	known   map[string]bool
}

// New returns the server.
func New(g *registry) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "map"}, g.badMap)
	mcp.AddTool(s, &mcp.Tool{Name: "cache"}, g.badCache)
	return s
}

func (g *registry) badMap(_ context.Context, _ request, in input) (result, any, error) {
	if !g.known[in.TenantID] {
		return nil, nil, errors.New("no such tenant")
	}
	c := g.clients[in.TenantID] // want `tool "map" takes the tenant from argument "tenant_id" and hands it to the map clients .* \[tenantid/argument\]`
	return nil, c.notes, nil
}

func (g *registry) badCache(_ context.Context, _ request, in input) (result, any, error) {
	notes, _ := g.cache.Load(in.TenantID) // want `tool "cache" takes the tenant from argument "tenant_id" and hands it to Load .* \[tenantid/argument\]`
	return nil, notes, nil
}
