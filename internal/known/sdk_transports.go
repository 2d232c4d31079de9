package known

// SDKTransport is a function that gives a server a transport, or makes a value
// that does.
type SDKTransport struct {
	Func string
	// Server is the server's position, None for a function that makes a
	// transport, which reaches the server as an argument of another call.
	Server Pos
	// Name is "stdio", "http", "sse", "websocket", ...: all of those, separated by
	// spaces, that it may be by a setting.
	Name string
}

// SDKTransportOf returns the row for the function, or for the type of a
// transport, with the given full name, or nil.
func SDKTransportOf(name string) *SDKTransport {
	rows := transportIndex(name)
	if len(rows) == 0 {
		return nil
	}
	return &rows[0]
}

var transportIndex = index(func() []SDKTransport { return sdkTransports }, func(r *SDKTransport) string { return r.Func })

// Memory is the name of the transports that stay inside the process.
const Memory = "memory"

// Local reports whether a transport is for a client that started the server
// itself or is in the same machine or process.
func Local(transport string) bool {
	switch transport {
	case "stdio", "unix", Memory:
		return true
	}
	return false
}

// sdkTransports: a server may be a function that returns one.
var sdkTransports = []SDKTransport{
	{"github.com/modelcontextprotocol/go-sdk/mcp.StdioTransport", None, "stdio"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.IOTransport", None, "stdio"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.NewStdioTransport", None, "stdio"}, // up to v0.2
	{"github.com/modelcontextprotocol/go-sdk/mcp.InMemoryTransport", None, Memory},
	{"github.com/modelcontextprotocol/go-sdk/mcp.NewInMemoryTransports", None, Memory},
	{"github.com/modelcontextprotocol/go-sdk/mcp.SSEServerTransport", None, "sse"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.NewSSEServerTransport", None, "sse"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.StreamableServerTransport", None, "http"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.NewStreamableServerTransport", None, "http"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.NewStreamableHTTPHandler", A0, "http"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.NewSSEHandler", A0, "sse"},

	{"github.com/mark3labs/mcp-go/server.{NewStdioServer,ServeStdio}", A0, "stdio"},
	{"github.com/mark3labs/mcp-go/server.NewStreamableHTTPServer", A0, "http"},
	{"github.com/mark3labs/mcp-go/server.NewSSEServer", A0, "sse"},

	{"github.com/metoro-io/mcp-golang/transport/stdio.{NewStdioServerTransport,NewStdioServerTransportWithIO}", None, "stdio"},
	{"github.com/metoro-io/mcp-golang/transport/http.{NewHTTPTransport,NewGinTransport}", None, "http"},

	{"github.com/ThinkInAIXYZ/go-mcp/transport.NewStdioServerTransport", None, "stdio"},
	{"github.com/ThinkInAIXYZ/go-mcp/transport.{NewSSEServerTransport,NewSSEServerTransportAndHandler}", None, "sse"},
	{"github.com/ThinkInAIXYZ/go-mcp/transport.{NewStreamableHTTPServerTransport,NewStreamableHTTPServerTransportAndHandler}", None, "http"},

	{"github.com/zeromicro/go-zero/mcp.{NewMcpServer,NewMcpServerWithOptions}", R0, "http"},

	{"trpc.group/trpc-go/trpc-mcp-go.NewServer", R0, "http"},
	{"trpc.group/trpc-go/trpc-mcp-go.NewSSEServer", R0, "sse"},
	{"trpc.group/trpc-go/trpc-mcp-go.NewStdioServer", R0, "stdio"},

	{"github.com/strowk/foxy-contexts/pkg/stdio.NewTransport", None, "stdio"},
	{"github.com/strowk/foxy-contexts/pkg/sse.NewTransport", None, "sse"},
	{"github.com/strowk/foxy-contexts/pkg/streamable_http.NewTransport", None, "http"},

	{"github.com/riza-io/mcp-go/stdio.NewStream", None, "stdio"},
	{"github.com/riza-io/mcp-go/sse.NewStream", None, "sse"},

	{"(*github.com/raykavin/gomcp/server.MCPServer).Start", Recv, "sse"},
	{"(*github.com/raykavin/gomcp/server.MCPServer).StartStdio", Recv, "stdio"},

	{"(*github.com/viant/mcp/server.Server).HTTP", Recv, "http"},
	{"(*github.com/viant/mcp/server.Server).Stdio", Recv, "stdio"},

	{"(github.com/localrivet/gomcp/server.Server).AsStdio", Recv, "stdio"},
	{"(github.com/localrivet/gomcp/server.Server).AsUnixSocket", Recv, "unix"},
	{"(github.com/localrivet/gomcp/server.Server).AsHTTP", Recv, "http"},
	{"(github.com/localrivet/gomcp/server.Server).AsSSE", Recv, "sse"},
	{"(github.com/localrivet/gomcp/server.Server).AsWebsocket", Recv, "websocket"},
	{"(github.com/localrivet/gomcp/server.Server).AsUDP", Recv, "udp"},
	{"(github.com/localrivet/gomcp/server.Server).AsMQTT", Recv, "mqtt"},
	{"(github.com/localrivet/gomcp/server.Server).AsNATS", Recv, "nats"},

	{"github.com/felixgeelhaar/mcp-go.ServeStdio", A1, "stdio"},
	{"github.com/felixgeelhaar/mcp-go.{ServeHTTP,ServeHTTPWithMiddleware}", A1, "http"},
	{"github.com/felixgeelhaar/mcp-go.{ServeWebSocket,ServeWebSocketWithMiddleware}", A1, "websocket"},
	{"github.com/felixgeelhaar/mcp-go.{ServeGRPC,ServeGRPCWithMiddleware}", A1, "grpc"},

	{"(*github.com/paularlott/mcp.Server).ServeStdio", Recv, "stdio"},
	{"(*github.com/paularlott/mcp.Server).HandleRequest", Recv, "http"},

	{"github.com/dstotijn/go-mcp.WithStdioTransport", None, "stdio"},
	{"github.com/dstotijn/go-mcp.WithSSETransport", None, "sse"},

	{"github.com/voocel/mcp-sdk-go/transport/stdio.StdioTransport", None, "stdio"},
	{"github.com/voocel/mcp-sdk-go/transport/sse.NewHTTPHandler", A0, "sse"},
	{"github.com/voocel/mcp-sdk-go/transport/streamable.NewHTTPHandler", A0, "http"},

	{"github.com/tmc/mcp.StdioTransport", None, "stdio"},
	{"github.com/tmc/mcp.NewStreamableHTTPHandler", A0, "http"},

	{"github.com/ggoodman/mcp-server-go/stdio.NewHandler", A0, "stdio"},
	{"github.com/ggoodman/mcp-server-go/streaminghttp.New", A3, "http"},

	{"github.com/MegaGrindStone/go-mcp.NewStdIO", None, "stdio"},
	{"github.com/MegaGrindStone/go-mcp.NewSSEServer", None, "sse"},

	{"github.com/go-go-golems/go-go-mcp/pkg/embeddable.{AddMCPCommand,NewMCPCommand}", R0, "stdio sse http"},
	{"github.com/go-go-golems/go-go-mcp/pkg/embeddable.MountHTTPHandlers", A1, "http"},

	{"(*github.com/antidrift-dev/zeromcp/pkg/zeromcp.Server).Serve", Recv, "stdio http"},
	{"(*github.com/antidrift-dev/zeromcp/pkg/zeromcp.Server).ServeStdio", Recv, "stdio"},

	{"github.com/XiaoConstantine/mcp-go/pkg/server.NewServer", A0, "stdio"},
	{"github.com/XiaoConstantine/mcp-go/pkg/server.NewSSEServer", A0, "sse"},

	{"(github.com/llmcontext/gomcp/types.ModelContextProtocolServer).StdioTransport", Recv, "stdio"},

	{"github.com/traego/scaled-mcp/pkg/server.NewMcpServer", R0, "http"},

	{"github.com/njayp/ophis.Command", R0, "stdio http"},
	{"github.com/ckanthony/gin-mcp.New", R0, "sse"},

	{"(*github.com/FreePeak/cortex/pkg/server.MCPServer).ServeStdio", Recv, "stdio"},
	{"(*github.com/FreePeak/cortex/pkg/server.MCPServer).ServeHTTP", Recv, "http"},
}
