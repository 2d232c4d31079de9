package known

// localrivet is github.com/localrivet/gomcp. Calls are chained, and handlers are
// called by reflection with the SDK's context and a struct.
// https://pkg.go.dev/github.com/localrivet/gomcp/server
var localrivet = []SDKCall{
	{Func: "github.com/localrivet/gomcp/server.NewServer", Role: MakeServer, Items: None},
	// Tool(name, description string, handler interface{}) Server
	{Func: "(github.com/localrivet/gomcp/server.Server).Tool", Role: RegisterTool, Server: Recv, Tool: A0, Handler: A2, Flag: "named chain", Tags: PlainMarkedTags},
	{Func: "(github.com/localrivet/gomcp/server.Server).Resource", Role: RegisterResource, Server: Recv, Tool: A0, Handler: A2, Flag: "named chain"},
	{Func: "(github.com/localrivet/gomcp/server.Server).{AsHTTP,AsMQTT,AsNATS,AsSSE,AsStdio,AsUDP,AsUnixSocket,AsWebsocket,Prompt,Root,WithAnnotations,WithSchema}", Role: Same, Handler: Recv},
}
