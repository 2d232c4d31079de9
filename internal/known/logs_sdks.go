package known

// sdkLogs are log notifications of the MCP SDKs, their loggers, and those of
// the frameworks that they belong to.
var sdkLogs = []Sink{
	{"(*github.com/mark3labs/mcp-go/server.MCPServer).{SendLogMessageToClient,SendLogMessageToSpecificClient}", Log, A1, Value, "MCP log notification"},
	{"(*github.com/modelcontextprotocol/go-sdk/mcp.ServerSession).Log", Log, A1, Value, "MCP log notification"},
	{"(github.com/llmcontext/gomcp/types.Logger).{Debug,Error,Fatal,Info}", Log, A0, Message, "log record"},
	{"(github.com/llmcontext/gomcp/types.Logger).{Debug,Error,Fatal,Info}", Log, A1, Value, "log record"},
	{"(*github.com/riza-io/mcp-go.Server).LogMessage", Log, A1, Value, "MCP log notification"},
	// SendLogMessage(level string, message string) error
	{"(trpc.group/trpc-go/trpc-mcp-go.notificationSender).SendLogMessage", Log, A1, Value, "MCP log notification"},

	{"(github.com/ThinkInAIXYZ/go-mcp/pkg.Logger).{Debugf,Errorf,Infof,Warnf}", Log, A0, Format, "log record"},

	// go-zero logx
	{"{github.com/zeromicro/go-zero/core/logx,(github.com/zeromicro/go-zero/core/logx.Logger)}.{Debug,Error,Info,Slow}{,v}", Log, A0, Value, "log record"},
	{"{github.com/zeromicro/go-zero/core/logx,(github.com/zeromicro/go-zero/core/logx.Logger)}.{Debug,Error,Info,Slow}f", Log, A0, Format, "log record"},
	{"{github.com/zeromicro/go-zero/core/logx,(github.com/zeromicro/go-zero/core/logx.Logger)}.{Debug,Error,Info,Slow}w", Log, A0, Message, "log record"},
	{"{github.com/zeromicro/go-zero/core/logx,(github.com/zeromicro/go-zero/core/logx.Logger)}.{Debug,Error,Info,Slow}w", Log, A1, KeyValues, "log record"},
	{"github.com/zeromicro/go-zero/core/logx.{Alert,ErrorStack,Severe,Stat}", Log, A0, Value, "log record"},
	{"github.com/zeromicro/go-zero/core/logx.{ErrorStackf,Severef,Statf}", Log, A0, Format, "log record"},
	{"(github.com/zeromicro/go-zero/core/logx.Logger).WithFields", Log, A0, Context, "log record"},
}
