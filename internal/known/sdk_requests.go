package known

// SDKRequest says where a request type of an SDK holds what the caller chose.
// Paths are separated by spaces.
type SDKRequest struct {
	Type            string // with "*" when handlers get a pointer, and its type argument
	Kind            string // "tool", "resource", "prompt", "completion", "notification", "any"
	Arguments, Meta string
	Header, Name    string
	Results         int  // number of results of a handler
	Typed           bool // a handler may have one more result and parameters after the request
}

// SDKRequestOf returns the row for a type, or nil.
func SDKRequestOf(typ string) *SDKRequest {
	rows := requestIndex(typ)
	if len(rows) == 0 {
		return nil
	}
	return &rows[0]
}

var requestIndex = index(func() []SDKRequest { return sdkRequests }, func(r *SDKRequest) string { return r.Type })

var sdkRequests = []SDKRequest{
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.CallToolParamsRaw]", Kind: "tool",
		Arguments: ".Params.Arguments .Params.InputResponses .Params.RequestState", Meta: ".Params.Meta", Header: ".Extra.Header", Name: ".Params.Name", Results: 2, Typed: true},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.ReadResourceParams]", Kind: "resource",
		Arguments: ".Params.URI", Meta: ".Params.Meta", Header: ".Extra.Header", Results: 2},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.GetPromptParams]", Kind: "prompt",
		Arguments: ".Params.Arguments", Meta: ".Params.Meta", Header: ".Extra.Header", Results: 2},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.CompleteParams]", Kind: "completion",
		Arguments: ".Params.Argument .Params.Ref .Params.Context", Meta: ".Params.Meta", Header: ".Extra.Header", Results: 2},
	{Type: "*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[*github.com/modelcontextprotocol/go-sdk/mcp.{SubscribeParams,UnsubscribeParams}]", Kind: "resource",
		Arguments: ".Params.URI", Meta: ".Params.Meta", Header: ".Extra.Header", Results: 1},
	{Type: "github.com/modelcontextprotocol/go-sdk/mcp.Request", Kind: "any", Arguments: ".Params", Header: ".Extra.Header", Results: 2},
	{Type: "github.com/mark3labs/mcp-go/mcp.CallToolRequest", Kind: "tool",
		Arguments: ".Params.Arguments .Params.RawArguments .Params.InputResponses .Params.RequestState", Meta: ".Params.Meta", Header: ".Header", Name: ".Params.Name", Results: 2, Typed: true},
	{Type: "github.com/mark3labs/mcp-go/mcp.ReadResourceRequest", Kind: "resource",
		Arguments: ".Params.URI .Params.Arguments", Header: ".Header", Results: 2},
	{Type: "github.com/mark3labs/mcp-go/mcp.GetPromptRequest", Kind: "prompt",
		Arguments: ".Params.Arguments", Header: ".Header", Results: 2},
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
