// Package fillers looks functions up that do nothing but fill a map that they are
// given.
package fillers

import (
	"context"
	"errors"
	"os/exec"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Probe string         `json:"probe"`
	With  map[string]any `json:"with"`
}

type probe struct {
	name string
	fill func(with map[string]any, flags map[string]string)
}

var probes = []probe{
	{"dns", func(with map[string]any, flags map[string]string) {
		if n, ok := with["port"].(float64); ok && n > 0 {
			flags["filter"] = "udp"
		}
	}},
	{"tcp", func(with map[string]any, flags map[string]string) {
		if n, ok := with["port"].(float64); ok && n > 0 {
			flags["filter"] = "tcp"
		}
	}},
	{"all", func(_ map[string]any, flags map[string]string) { flags["filter"] = "any" }},
}

func named(name string) (*probe, bool) {
	for _, p := range probes {
		if p.name == name {
			return &p, true
		}
	}
	return nil, false
}

// New returns the server.
func New() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "trace"}, goodFilled)
	return s
}

func goodFilled(ctx context.Context, _ *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	p, ok := named(in.Probe)
	if !ok {
		return nil, nil, errors.New("no such probe")
	}
	flags := map[string]string{}
	p.fill(in.With, flags)
	out, err := exec.CommandContext(ctx, "trace", "--filter", flags["filter"]).Output()
	return nil, strings.TrimSpace(string(out)), err
}
