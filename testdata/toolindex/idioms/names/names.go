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

// Run makes the server.
func Run(translate func(key, text string) string) {
	s := server.NewMCPServer("names", "1")
	s.AddTool(mcp.NewTool(toolDel, mcp.WithDescription(translate("DEL", "remove a thing"))), do)
	s.AddTool(mcp.NewTool(prefix+"_"+strings.ToLower(string(pod)), mcp.WithDescription(t("POD", "get a pod"))), do)
	for _, target := range []string{"node", "job"} {
		s.AddTool(mcp.NewTool(fmt.Sprintf("%s_%s_list", prefix, target)), do)
	}
}
