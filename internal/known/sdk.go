package known

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// SDKRole is what a call does in the life of an MCP server.
type SDKRole uint8

// Roles. The comment names the positions of an SDKCall that have a meaning.
// Where a registration has a Key, it takes structs at Items; see Parts.
const (
	MakeServer         SDKRole = iota + 1 // Items: server options; Flag "object": Handler has the protocol's methods, "holds": where a server is among the options, it is that one
	RegisterTool                          // Server, Tool, Handler; Flag "enforced", "task"
	RegisterTools                         // Server, Items: structs with fields Tool and Handler, see Parts; Flag as of RegisterTool, "map": a map from names to handlers
	RegisterObject                        // Server, Items: values that serve tools by the methods that Key names, or functions that make them; Flag "lists", "resource", "prompt", "dispatches": the first text that the second method gets is the tool's name, "prefixed": Tool is a namespace, "named": the first method returns the name, and a method Options the tool options, "makes": the second returns the handler, "listing" and "calling": Handler is one of two functions that the server gets, which do what the methods would
	JoinPair                              // the result is a struct of Tool and Handler, see Parts, which is an entry point whoever registers it; Flag "resource", "prompt"
	RegisterResource                      // Server, Tool: the resource, Handler
	RegisterTemplate                      // Server, Tool: the template, Handler
	RegisterPrompt                        // Server, Tool: the prompt, Handler
	RegisterCompletion                    // Server, Handler
	RegisterNotice                        // Server, Handler
	RegisterMethod                        // Server, Tool: the method's name, Handler
	RegisterHook                          // Handler: is shown requests
	RegisterHTTP                          // Handler: HTTP code that feeds the server
	InstallGuard                          // Server, Items: middleware that sees tools/call, with Key by that method, or server options; Flag "outside": goes around what is there, "later": goes only around tools registered after it
	ServerGuard                           // a server option; Items: middleware that sees tools/call
	ServerFilter                          // a server option; Items: functions without whose leave a tool is neither listed nor called, with Key in that field of a struct
	ServerEnforces                        // a server option: arguments are validated
	ServerHooks                           // a server option; Items: a struct whose fields hold lists of hooks
	MakeTool                              // Tool: name, Items: options; Handler: description; Flag "raw": Items is the schema, "typed": its type is, "held": Server is kept in the tool, "pointer": the result is a pointer
	MakePair                              // as MakeTool, Server: the handler; the result is a struct of a tool and its handler, see Parts
	ToolSet                               // a tool option: sets field Key to Handler; where that is None to true, or with Flag "false" to false
	ToolProperty                          // a tool option: property named Tool of JSON type Key with options Items; Flag "described": Handler is its description, "required", "if": Server says whether it is required
	ToolSchema                            // a tool option: the schema of the type argument
	ToolOptions                           // a tool option: all those at Items
	PropertySet                           // a property option: sets Key to Handler
	PropertyTrue                          // a property option: sets Key to true
	AdaptHandler                          // the result is a handler that decodes arguments for Handler
	VerifyArguments                       // a handler that begins with it rejects arguments that violate the schema
	InferSchema                           // the first result is the schema of the type argument
	MakeSchema                            // the result is a schema; Items: properties, as of tool options
	Same                                  // the result is Handler
	Pointer                               // the result points to a copy of Handler, or with Key to a struct that has it in that field
	Pointed                               // the result is what the argument points to, or Items when it is nil
)

// SDKCall is a function of an MCP SDK, or of the libraries that go with it.
// Flag holds words, separated by spaces. Of any role, "error" says that an error
// goes with the result, and "chain" that the result is the server, or the tool;
// "enforced", of whatever makes or registers a tool, that the SDK validates the
// arguments before it calls the handler.
// Of a registration, "named" says that Tool is the name and what follows it the
// description, if that is not the handler; "schema", that Items is the schema;
// "options", that Items are tool options; "guarded", that Items is middleware
// around this tool alone; "method", that Handler names a method of Items; "held", that the tool holds the server; "result", that
// the registration gives Items back; "option", that it takes place when a server
// is made with the result. Where Server is R0 it makes the server itself.
type SDKCall struct {
	Func string
	Role SDKRole
	// Server, Tool, Handler and Items are argument positions.
	Server, Tool, Handler, Items Pos
	Key, Flag                    string
	// Input is the number, from 1, of the parameter of the handler that is the
	// arguments. With 0 they are all that are neither a context nor a dependency.
	Input int
	Tags  SDKTags // how the tags of the struct that a schema is made of are read
	// Has and Lacks are objects of the package that Func is in, by which its
	// releases are told apart: the row holds for those that have the one and not
	// the other. Of several rows that hold, the last one does. The first must
	// promise the least, as it also holds when the release is not known.
	Has, Lacks string
}

// ToolEnforces is the Key of a ToolSet by which a tool is told to validate its
// arguments.
const ToolEnforces = "enforces"

// Says reports whether the row's flags have a word.
func (r *SDKCall) Says(word string) bool {
	for f := range strings.FieldsSeq(r.Flag) {
		if f == word {
			return true
		}
	}
	return false
}

// Parts are the names of the fields that hold a tool (resource, template,
// prompt) and its handler in a struct, or of the methods of a value: Key is both
// of them, or only the first; "." is the whole struct.
func (r *SDKCall) Parts() (tool, handler string) {
	tool, handler, _ = strings.Cut(r.Key, " ")
	return cmp.Or(tool, "Tool"), cmp.Or(handler, "Handler")
}

// SDKTags is a dialect of struct tags that describe arguments.
type SDKTags uint8

// Dialects. In those that end in Marked, nothing is required that does not say so.
const (
	InvopopTags       SDKTags = iota // jsonschema:"required,enum=a,enum=b,description=..."
	InvopopMarkedTags                // the same
	BarMarkedTags                    // jsonschema:"required,enum=a|b,description=..."
	DescriptionTags                  // jsonschema:"..." is the description
	OptionTags                       // jsonschema:"..." is the description, but for enum=a
	PlainTags                        // description:"..." required:"false" enum:"a,b"
	PlainMarkedTags                  // the same
	ChoiceTags                       // description:"..." choice:"a" choice:"b"
)

// NamesOneURI reports whether the registration is of a resource that is found by
// comparing the whole URI, as templates are registered by another function.
func (c *SDKCall) NamesOneURI() bool {
	if c.Role != RegisterResource {
		return false
	}
	return strings.Contains(c.Func, "github.com/mark3labs/mcp-go/") || strings.Contains(c.Func, "/mcpcompat/") || strings.Contains(c.Func, "github.com/modelcontextprotocol/go-sdk/")
}

// SDKCallsOf returns the rows for the function with the given full name.
func SDKCallsOf(fn string) []SDKCall { return sdkIndex(fn) }

// SDKReleases returns the objects of a package by which its releases are told
// apart: those that rows name as Has or Lacks, as "Name" or "Type.Member".
func SDKReleases(path string) []string { return releaseIndex()[path] }

var releaseIndex = sync.OnceValue(func() map[string][]string {
	names := map[string][]string{}
	for _, r := range sdkCalls() {
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

var sdkIndex = index(sdkCalls, func(r *SDKCall) string { return r.Func })

// sdkCalls are the rows of all SDKs.
func sdkCalls() []SDKCall {
	return slices.Concat(goSDK, mcpGo, mcpGolang, thinkInAI, goZero, trpc, foxy, rizaGo, viant, localrivet, cortex, generated,
		felixGeelhaar, paulArlott, dstotijn, voocel, tmc,
		ggoodman, megaGrindStone, goGoMCP, zeroMCP, xiaoConstantine, llmContext, wasmcp, scaledMCP,
		mcpCompat, raykavin, yokai, adapters)
}

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
	"github.com/strowk/foxy-contexts/pkg/{app,fxctx,mcp,server,toolinput}",
	"github.com/riza-io/mcp-go",
	"github.com/viant/mcp/server",
	"github.com/viant/mcp-protocol/{server,schema}",
	"github.com/localrivet/gomcp/server",
	"github.com/FreePeak/cortex/pkg/{builder,plugin,server,tools,types}",
	"github.com/zeromicro/go-zero/mcp",
	"github.com/felixgeelhaar/mcp-go{,/server,/middleware}",
	"github.com/paularlott/mcp",
	"github.com/raykavin/gomcp/server",
	"github.com/dstotijn/go-mcp",
	"github.com/voocel/mcp-sdk-go/{server,protocol}",
	"github.com/tmc/mcp",
	"github.com/ankorstore/yokai/fxmcpserver",
	"github.com/njayp/ophis",
	"github.com/ckanthony/gin-mcp",
	"github.com/ggoodman/mcp-server-go/{mcp,mcpservice,sessions}",
	"github.com/MegaGrindStone/go-mcp",
	"github.com/go-go-golems/go-go-mcp/pkg/{embeddable,protocol}",
	"github.com/antidrift-dev/zeromcp/pkg/zeromcp",
	"github.com/XiaoConstantine/mcp-go/pkg/{model,server,server/core,server/tools}",
	"github.com/llmcontext/gomcp{,/types}",
	"github.com/fastertools/wasmcp/src/sdk/wasmcp-go",
	"github.com/traego/scaled-mcp/pkg/{protocol,resources,server}",
	"github.com/stacklok/toolhive-core/mcpcompat/{mcp,server}",
	"github.com/jedisct1/openapi-mcp/pkg/mcp/{mcp,server}",
	"github.com/alibaba/higress/plugins/golang-filter/mcp-session/common",
	"github.com/redpanda-data/protoc-gen-go-mcp/pkg/{runtime,runtime/gosdk,runtime/mark3labs}",
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
	"github.com/paularlott/mcp.MCPTool",
	"github.com/paularlott/mcp.ToolBuilder",
	"github.com/paularlott/mcp.ToolRegistration",
	"github.com/dstotijn/go-mcp.Tool",
	"github.com/voocel/mcp-sdk-go/protocol.Tool",
	"github.com/tmc/mcp.Tool",
	"github.com/ggoodman/mcp-server-go/mcpservice.StaticTool",
	"github.com/ggoodman/mcp-server-go/mcpservice.ToolsContainer",
	"github.com/MegaGrindStone/go-mcp.Tool",
	"github.com/antidrift-dev/zeromcp/pkg/zeromcp.Tool",
	"github.com/XiaoConstantine/mcp-go/pkg/model.Tool",
	"github.com/traego/scaled-mcp/pkg/protocol.Tool",
}

// IsSchema reports whether a type, without its pointer, is what a library holds
// a JSON schema in.
func IsSchema(typ string) bool { return slices.Contains(schemaTypes, typ) }

var schemaTypes = []string{
	"github.com/google/jsonschema-go/jsonschema.Schema",
	"github.com/invopop/jsonschema.Schema",
}

// SDKRegistration returns the function of an SDK that must be called sooner or
// later where a tool is handed over, of a type without its pointer, together
// with a handler that has so many parameters; or "".
func SDKRegistration(tool string, params int) string {
	for _, r := range sdkRegistrations {
		if r.Tool == tool && r.Params == params {
			return r.Func
		}
	}
	return ""
}

var sdkRegistrations = []struct {
	Tool   string
	Params int
	Func   string
}{
	{"github.com/modelcontextprotocol/go-sdk/mcp.Tool", 2, "(*github.com/modelcontextprotocol/go-sdk/mcp.Server).AddTool"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.Tool", 3, "github.com/modelcontextprotocol/go-sdk/mcp.AddTool"},
	{"github.com/mark3labs/mcp-go/mcp.Tool", 2, "(*github.com/mark3labs/mcp-go/server.MCPServer).AddTool"},
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
	"github.com/ggoodman/mcp-server-go/sessions.Session",
}
