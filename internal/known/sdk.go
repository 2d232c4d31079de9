package known

import (
	"slices"
	"strings"
	"sync"
)

// SDKRole is what a call does in the life of an MCP server.
type SDKRole uint8

// Roles. The comment names the positions of an SDKCall that have a meaning.
// Where a registration has a Key, it takes structs at Items, whose fields Key and
// Handler are the tool (resource, template, prompt) and its handler.
const (
	MakeServer         SDKRole = iota + 1 // Items: server options
	RegisterTool                          // Server, Tool, Handler; Flag "enforced", "task"
	RegisterTools                         // Server, Items: structs with fields Tool and Handler; Flag as of RegisterTool
	RegisterResource                      // Server, Tool: the resource, Handler
	RegisterTemplate                      // Server, Tool: the template, Handler
	RegisterPrompt                        // Server, Tool: the prompt, Handler
	RegisterCompletion                    // Server, Handler
	RegisterNotice                        // Server, Handler
	RegisterMethod                        // Server, Tool: the method's name, Handler
	RegisterHook                          // Handler: is shown requests
	RegisterHTTP                          // Handler: HTTP code that feeds the server
	InstallGuard                          // Server, Items: middleware that sees tools/call; Flag "outside": goes around what is there
	ServerGuard                           // a server option; Items: middleware that sees tools/call
	ServerFilter                          // a server option; Items: functions without whose leave a tool is neither listed nor called
	ServerEnforces                        // a server option: arguments are validated
	ServerHooks                           // a server option; Items: a struct whose fields hold lists of hooks
	MakeTool                              // Tool: name, Items: options; Handler: description; Flag "raw": Items is the schema
	MakePair                              // as MakeTool, Server: the handler; the result is a struct of a tool and its handler
	ToolSet                               // a tool option: sets field Key to Handler
	ToolProperty                          // a tool option: property named Tool of JSON type Key with options Items
	ToolSchema                            // a tool option: the schema of the type argument; Flag: how tags are read
	ToolOptions                           // a tool option: all those at Items
	PropertySet                           // a property option: sets Key to Handler
	PropertyTrue                          // a property option: sets Key to true
	AdaptHandler                          // the result is a handler that decodes arguments for Handler
	InferSchema                           // the first result is the schema of the type argument
	Pointer                               // the result points to a copy of the argument
	Same                                  // the result is Handler
)

// SDKCall is a function of an MCP SDK, or of the libraries that go with it.
type SDKCall struct {
	Func string
	Role SDKRole
	// Server, Tool, Handler and Items are argument positions.
	Server, Tool, Handler, Items Pos
	Key, Flag                    string
	// Has and Lacks are objects of the package that Func is in, by which its
	// releases are told apart: the row holds for those that have the one and not
	// the other. Of several rows that hold, the last one does. The first must
	// promise the least, as it also holds when the release is not known.
	Has, Lacks string
}

// SDKCallsOf returns the rows for the function with the given full name.
func SDKCallsOf(fn string) []SDKCall { return sdkIndex(fn) }

// SDKReleases returns the objects of a package by which its releases are told
// apart: those that rows name as Has or Lacks, as "Name" or "Type.Member".
func SDKReleases(path string) []string { return releaseIndex()[path] }

var releaseIndex = sync.OnceValue(func() map[string][]string {
	names := map[string][]string{}
	for _, r := range slices.Concat(goSDK, mcpGo) {
		for _, obj := range []string{r.Has, r.Lacks} {
			path, name := CutPackage(obj)
			if name != "" && !slices.Contains(names[path], name) {
				names[path] = append(names[path], name)
			}
		}
	}
	return names
})

// CutPackage cuts the full name of an object that is not a method into its
// package and its name there.
func CutPackage(obj string) (path, name string) {
	slash := strings.LastIndexByte(obj, '/') + 1
	path, name, _ = strings.Cut(obj[slash:], ".")
	return obj[:slash] + path, name
}

var sdkIndex = index(func() []SDKCall { return slices.Concat(goSDK, mcpGo, generated) }, func(r *SDKCall) string { return r.Func })

// IsSDK reports whether the package with the given import path is (part of) an
// MCP SDK with which servers are made.
func IsSDK(path string) bool { return len(sdkPathIndex(path)) > 0 }

var sdkPathIndex = index(func() []string { return sdkPaths }, func(r *string) string { return *r })

// sdkPaths are the packages whose import makes a package relevant.
var sdkPaths = []string{
	"github.com/modelcontextprotocol/go-sdk/{mcp,auth,jsonrpc}",
	"github.com/mark3labs/mcp-go/{mcp,server,mcptest,otel}",
	"github.com/metoro-io/mcp-golang",
	"github.com/ThinkInAIXYZ/go-mcp/{server,protocol}",
	"trpc.group/trpc-go/trpc-mcp-go",
	"github.com/strowk/foxy-contexts/pkg/{app,fxctx,mcp,server}",
	"github.com/riza-io/mcp-go",
	"github.com/viant/mcp/server",
	"github.com/viant/mcp-protocol/{server,schema}",
	"github.com/localrivet/gomcp/server",
	"github.com/FreePeak/cortex/pkg/{server,tools,types}",
	"github.com/zeromicro/go-zero/mcp",
	"github.com/stacklok/toolhive-core/mcpcompat/{mcp,server}",
	"github.com/jedisct1/openapi-mcp/pkg/mcp/{mcp,server}",
	"github.com/alibaba/higress/plugins/golang-filter/mcp-session/common",
	"github.com/redpanda-data/protoc-gen-go-mcp/pkg/{runtime,runtime/gosdk,runtime/mark3labs}",
}

// SDKAliases are copies of an SDK's API under another import path, "copy=original".
var SDKAliases = []string{
	"github.com/stacklok/toolhive-core/mcpcompat/mcp=github.com/mark3labs/mcp-go/mcp",
	"github.com/stacklok/toolhive-core/mcpcompat/server=github.com/mark3labs/mcp-go/server",
	"github.com/jedisct1/openapi-mcp/pkg/mcp/mcp=github.com/mark3labs/mcp-go/mcp",
	"github.com/jedisct1/openapi-mcp/pkg/mcp/server=github.com/mark3labs/mcp-go/server",
	"github.com/alibaba/higress/plugins/golang-filter/mcp-session/common=github.com/mark3labs/mcp-go/server",
}

// SDKServers are the types of servers, whose methods an interface of the
// program's own may repeat.
var SDKServers = []string{
	"github.com/mark3labs/mcp-go/server.MCPServer",
	"github.com/modelcontextprotocol/go-sdk/mcp.Server",
}

// IsSDKTool reports whether a type, without its pointer, is what an SDK holds a
// tool or a server in.
func IsSDKTool(typ string) bool { return len(sdkToolIndex(typ)) > 0 }

var sdkToolIndex = index(func() []string { return append(append([]string{}, sdkTools...), SDKServers...) }, func(r *string) string { return *r })

var sdkTools = []string{
	"github.com/modelcontextprotocol/go-sdk/mcp.Tool",
	"github.com/modelcontextprotocol/go-sdk/mcp.ServerTool", // v0.1
	"github.com/mark3labs/mcp-go/mcp.Tool",
	"github.com/mark3labs/mcp-go/server.ServerTool",
	"github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime.Tool",
}

// IsSDKServer reports whether a type, without its pointer, is a server of an SDK.
func IsSDKServer(typ string) bool { return slices.Contains(SDKServers, typ) }

// IsSDKSession reports whether a type, with or without its pointer, is the
// session of a caller with a server.
func IsSDKSession(typ string) bool {
	return slices.Contains(sdkSessions, strings.TrimPrefix(typ, "*"))
}

var sdkSessions = []string{
	"github.com/modelcontextprotocol/go-sdk/mcp.ServerSession",
	"github.com/mark3labs/mcp-go/server.ClientSession",
}
