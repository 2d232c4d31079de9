package known

import "strings"

// SDKAliases are copies of an SDK's API under another import path, "copy=original".
var SDKAliases = []string{
	"github.com/stacklok/toolhive-core/mcpcompat/mcp=github.com/mark3labs/mcp-go/mcp",
	"github.com/stacklok/toolhive-core/mcpcompat/server=github.com/mark3labs/mcp-go/server",
	"github.com/jedisct1/openapi-mcp/pkg/mcp/mcp=github.com/mark3labs/mcp-go/mcp",
	"github.com/jedisct1/openapi-mcp/pkg/mcp/server=github.com/mark3labs/mcp-go/server",
	"github.com/fastertools/wasmcp/sdk/go=github.com/fastertools/wasmcp/src/sdk/wasmcp-go",
	"go.klarlabs.de/mcp=github.com/felixgeelhaar/mcp-go",
	"go.klarlabs.de/mcp/middleware=github.com/felixgeelhaar/mcp-go/middleware",
	"go.klarlabs.de/mcp/protocol=github.com/felixgeelhaar/mcp-go/protocol",
	"go.klarlabs.de/mcp/server=github.com/felixgeelhaar/mcp-go/server",
	"github.com/alibaba/higress/plugins/golang-filter/mcp-session/common=github.com/mark3labs/mcp-go/server",
}

// functionVariables are variables by which a package hands out a function of
// another one, "variable=function".
var functionVariables = []string{
	"github.com/felixgeelhaar/mcp-go.Auth=github.com/felixgeelhaar/mcp-go/middleware.Auth",
	"github.com/felixgeelhaar/mcp-go.Bool=github.com/felixgeelhaar/mcp-go/server.Bool",
	"github.com/felixgeelhaar/mcp-go.IdentityFromContext=github.com/felixgeelhaar/mcp-go/middleware.IdentityFromContext",
}

// FunctionIn returns the function that the package variable of the given full
// name holds, by its full name, or "".
func FunctionIn(variable string) string {
	for _, v := range functionVariables {
		if fn, ok := strings.CutPrefix(v, variable+"="); ok {
			return fn
		}
	}
	return ""
}

// OriginalPath returns the import path that path stands for: itself, or the SDK
// that it is a copy of. What the caller's aliases say goes before SDKAliases.
func OriginalPath(path string, aliases []string) string {
	return original(path, aliases, func(rest string) bool { return rest == "" })
}

// OriginalName returns the full name of the function or type that name stands
// for: itself, or the one of the SDK that its package is a copy of.
func OriginalName(name string, aliases []string) string {
	trimmed := strings.TrimLeft(name, "(*")
	if o := original(trimmed, aliases, func(rest string) bool { return strings.HasPrefix(rest, ".") }); o != trimmed {
		return name[:len(name)-len(trimmed)] + o
	}
	return name
}

// original replaces the import path at the beginning of s if what follows it is
// right.
func original(s string, aliases []string, right func(rest string) bool) string {
	for _, list := range [][]string{aliases, SDKAliases} {
		for _, a := range list {
			from, to, _ := strings.Cut(a, "=")
			if rest, ok := strings.CutPrefix(s, from); ok && right(rest) {
				return to + rest
			}
		}
	}
	return s
}
