// Package names makes names of constants.
package names

import (
	"context"
	"fmt"
	"strings"

	"github.com/mark3labs/mcp-go/mcp"
	"github.com/mark3labs/mcp-go/server"
)

const (
	prefix  = "names"
	toolDel = prefix + "_del"
)

type kind string

const pod kind = "Pod"

func do(ctx context.Context, r mcp.CallToolRequest) (*mcp.CallToolResult, error) { return nil, nil }

func t(key, text string) string { return text }

// provider is one of several things to list; the one for a single target has no
// name, and nothing is registered for it.
type provider interface{ target() string }

type (
	single     struct{}
	contexts   struct{}
	workspaces struct{}
)

func (single) target() string     { return "" }
func (contexts) target() string   { return "context" }
func (workspaces) target() string { return "workspace" }

var providers = map[string]provider{"single": single{}, "contexts": contexts{}, "workspaces": workspaces{}}

// Chosen makes a server for the provider that the settings name.
func Chosen(name string, several bool) *server.MCPServer {
	s := server.NewMCPServer("names", "1")
	p := providers[name]
	if several {
		s.AddTool(mcp.NewTool(fmt.Sprintf("%s_list", p.target())), do)
	}
	space := ""
	if several {
		space = "many_"
	}
	s.AddTool(mcp.NewTool(space+"count"), do) // a prefix may be empty
	return s
}

// Run makes the server.
func Run(translate func(key, text string) string) {
	s := server.NewMCPServer("names", "1")
	s.AddTool(mcp.NewTool(toolDel, mcp.WithDescription(translate("DEL", "remove a thing"))), do)
	s.AddTool(mcp.NewTool(prefix+"_"+strings.ToLower(string(pod)), mcp.WithDescription(t("POD", "get a pod"))), do)
	for _, target := range []string{"node", "job"} {
		s.AddTool(mcp.NewTool(fmt.Sprintf("%s_%s_list", prefix, target)), do)
	}
}
