package known

// SDKOptionOf returns the row for a field of a server's options, by its full
// name, or nil. The field holds a function that runs for callers.
func SDKOptionOf(field string) *SDKCall {
	rows := optionIndex(field)
	if len(rows) == 0 {
		return nil
	}
	return &rows[0]
}

var optionIndex = index(func() []SDKCall { return sdkOptions }, func(r *SDKCall) string { return r.Func })

var sdkOptions = []SDKCall{
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.ServerOptions.CompletionHandler", Role: RegisterCompletion},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.ServerOptions.{SubscribeHandler,UnsubscribeHandler}", Role: RegisterResource},
	{Func: "github.com/modelcontextprotocol/go-sdk/mcp.ServerOptions.{InitializedHandler,RootsListChangedHandler,ProgressNotificationHandler}", Role: RegisterNotice},

	{Func: "github.com/dstotijn/go-mcp.ServerConfig.{ReadResourceFn,OnSubscribeResourceFn}", Role: RegisterResource},
	{Func: "github.com/dstotijn/go-mcp.ServerConfig.GetPromptFn", Role: RegisterPrompt},
	{Func: "github.com/dstotijn/go-mcp.ServerConfig.CompleteFn", Role: RegisterCompletion},

	{Func: "github.com/voocel/mcp-sdk-go/server.ServerOptions.CompletionHandler", Role: RegisterCompletion},
	{Func: "github.com/voocel/mcp-sdk-go/server.ServerOptions.{SubscribeHandler,UnsubscribeHandler}", Role: RegisterResource},
	{Func: "github.com/voocel/mcp-sdk-go/server.ServerOptions.{InitializedHandler,ProgressNotificationHandler}", Role: RegisterNotice},
}
