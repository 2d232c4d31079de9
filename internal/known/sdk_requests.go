package known

import "slices"

// SDKRequest says where a request type of an SDK holds what the caller chose.
// Paths are separated by spaces; "." is all of it.
type SDKRequest struct {
	Type            string // with "*" when handlers get a pointer; with its type argument, if that matters
	Kind            string // "tool", "resource", "prompt", "completion", "notification", "any"
	Arguments, Meta string
	Header, Name    string
	Results         int    // number of results of a handler
	Typed           bool   // a handler may have one more result and parameters after the request
	After           string // the type of the parameter before it, when that tells a handler from a client
}

// SDKRequestOf returns the row for a type, or nil.
func SDKRequestOf(typ string) *SDKRequest {
	rows := requestIndex(typ)
	if len(rows) == 0 {
		return nil
	}
	return &rows[0]
}

var requestIndex = index(func() []SDKRequest { return slices.Concat(sdkRequests, otherRequests) }, func(r *SDKRequest) string { return r.Type })

// goSession is what handlers of go-sdk got before the request, up to v0.2.
const goSession = "*github.com/modelcontextprotocol/go-sdk/mcp.ServerSession"

var sdkRequests = []SDKRequest{
	// Since v0.4; up to v0.3 the arguments were of any type.
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.{CallToolParamsRaw,CallToolParams}]", Kind: "tool",
		Arguments: ".Params.Arguments .Params.InputResponses .Params.RequestState", Meta: ".Params.Meta", Header: ".Extra.Header", Name: ".Params.Name", Results: 2, Typed: true},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.ReadResourceParams]", Kind: "resource",
		Arguments: ".Params.URI", Meta: ".Params.Meta", Header: ".Extra.Header", Results: 2},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.GetPromptParams]", Kind: "prompt",
		Arguments: ".Params.Arguments", Meta: ".Params.Meta", Header: ".Extra.Header", Results: 2},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.CompleteParams]", Kind: "completion",
		Arguments: ".Params.Argument .Params.Ref .Params.Context", Meta: ".Params.Meta", Header: ".Extra.Header", Results: 2},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.{SubscribeParams,UnsubscribeParams}]", Kind: "resource",
		Arguments: ".Params.URI", Meta: ".Params.Meta", Header: ".Extra.Header", Results: 1},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.{InitializedParams,RootsListChangedParams}]", Kind: "notification",
		Meta: ".Params.Meta", Header: ".Extra.Header"},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.ProgressNotificationParams]", Kind: "notification",
		Arguments: ".Params.Message", Meta: ".Params.Meta", Header: ".Extra.Header"},
	{Type: "github.com/modelcontextprotocol/go-sdk/mcp.Request", Kind: "any", Arguments: ".Params", Header: ".Extra.Header", Results: 2},
	// Up to v0.2, with the session before the parameters.
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.CallToolParamsFor", Kind: "tool",
		Arguments: ".Arguments", Meta: ".Meta", Name: ".Name", Results: 2, After: goSession},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ReadResourceParams", Kind: "resource", Arguments: ".URI", Meta: ".Meta", Results: 2, After: goSession},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.GetPromptParams", Kind: "prompt", Arguments: ".Arguments", Meta: ".Meta", Results: 2, After: goSession},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.CompleteParams", Kind: "completion", Arguments: ".Argument .Ref .Context", Meta: ".Meta", Results: 2, After: goSession},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ProgressNotificationParams", Kind: "notification", Arguments: ".Message", Meta: ".Meta", After: goSession},
	{Type: "github.com/modelcontextprotocol/go-sdk/mcp.Params", Kind: "any", Arguments: ".Arguments .URI .Argument .Ref .Context", Meta: ".Meta", Name: ".Name", Results: 2, After: "string"},

	{Type: "github.com/mark3labs/mcp-go/mcp.CallToolRequest", Kind: "tool",
		Arguments: ".Params.Arguments .Params.RawArguments .Params.InputResponses .Params.RequestState", Meta: ".Params.Meta", Header: ".Header", Name: ".Params.Name", Results: 2, Typed: true},
	{Type: "*github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime.CallToolRequest", Kind: "tool", Arguments: ".Arguments", Results: 2},
	{Type: "github.com/mark3labs/mcp-go/mcp.ReadResourceRequest", Kind: "resource",
		Arguments: ".Params.URI .Params.Arguments", Header: ".Header", Results: 2},
	{Type: "github.com/mark3labs/mcp-go/mcp.GetPromptRequest", Kind: "prompt",
		Arguments: ".Params.Arguments", Header: ".Header", Results: 2},
	{Type: "github.com/mark3labs/mcp-go/mcp.CompleteRequest", Kind: "completion",
		Arguments: ".Params.Argument .Params.Ref .Params.Context", Header: ".Header", Results: 2},
	{Type: "github.com/mark3labs/mcp-go/mcp.CompleteArgument", Kind: "completion", Arguments: ".Name .Value", Results: 2},
	{Type: "github.com/mark3labs/mcp-go/mcp.JSONRPCNotification", Kind: "notification",
		Arguments: ".Params.AdditionalFields", Meta: ".Params.Meta", Results: 0},
}

// IsClientMethod reports whether a method of that name is how a client calls a
// server: it has the signature of a handler, and is none.
func IsClientMethod(name string) bool {
	switch name {
	case "CallTool", "ReadResource", "GetPrompt", "Complete":
		return true
	}
	return false
}

// TokenInfo reports whether a type is what the verifier of a token returns.
func TokenInfo(typ string) bool {
	return typ == "*github.com/modelcontextprotocol/go-sdk/auth.TokenInfo"
}
