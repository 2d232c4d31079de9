// Package gomcp has the signatures of github.com/llmcontext/gomcp that mcplint
// knows, and nothing behind them.
package gomcp

import "github.com/llmcontext/gomcp/types"

func NewMcpServerDefinition(serverName string, serverVersion string) types.McpSdkServerDefinition {
	return nil
}

func NewModelContextProtocolServer(definition types.McpSdkServerDefinition) (types.ModelContextProtocolServer, error) {
	return nil, nil
}
