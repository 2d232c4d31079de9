package known

import "strings"

// ToolCallMethod is the protocol's method that calls a tool.
const ToolCallMethod = "tools/call"

// ToolCallType reports whether a type, as [types.Type.String] prints it, is a
// request that calls a tool, or the parameters of one.
func ToolCallType(t string) bool {
	const sdk = "*github.com/modelcontextprotocol/go-sdk/mcp."
	name, ok := strings.CutPrefix(t, sdk)
	if !ok {
		return false
	}
	switch name {
	case "CallToolRequest", "CallToolParams", "CallToolParamsRaw", "ServerRequest[" + sdk + "CallToolParamsRaw]":
		return true
	}
	return false
}
