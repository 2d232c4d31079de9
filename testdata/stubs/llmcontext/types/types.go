// Package types has the signatures of github.com/llmcontext/gomcp/types that
// mcplint knows, and nothing behind them.
package types

import "context"

type LogArg map[string]interface{}

type (
	ToolCallResult interface {
		AddTextContent(content string)
		SetError(isError bool)
	}
	ToolsDefinition interface {
		AddTool(toolName string, description string, toolHandler interface{}) error
	}
	McpSdkServerDefinition interface {
		SetDebugLevel(debugLevel string, debugFile string)
		WithTools(configuration interface{}, toolsInitFunction interface{}) ToolsDefinition
	}
	Transport                  interface{ Close() }
	ModelContextProtocolServer interface {
		StdioTransport() Transport
		Start(transport Transport) error
	}
	Logger interface {
		Info(message string, fields LogArg)
		Debug(message string, fields LogArg)
		Error(message string, fields LogArg)
		Fatal(message string, fields LogArg)
	}
)

func GetLogger(ctx context.Context) Logger { return nil }
