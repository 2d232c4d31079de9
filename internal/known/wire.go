package known

import (
	"slices"
	"strings"
)

// wireLoggers are types and functions of SDKs that write every protocol message
// to a writer, arguments and results included.
var wireLoggers = []string{
	"github.com/mark3labs/mcp-go/client/transport.NewLogging",
	"github.com/modelcontextprotocol/go-sdk/mcp.LoggingTransport",
	"github.com/modelcontextprotocol/go-sdk/mcp.NewLoggingTransport", // up to v0.4
}

// WireLogger reports whether the type or function with the given full name
// writes whole protocol messages.
func WireLogger(name string) bool { return slices.Contains(wireLoggers, name) }

// DumpsMessage reports whether the function with the given full name prints a whole
// HTTP message.
func DumpsMessage(fn string) bool { return strings.HasPrefix(fn, "net/http/httputil.Dump") }
