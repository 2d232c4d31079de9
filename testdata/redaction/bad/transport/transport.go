// Package transport switches a logging transport on.
package transport

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

func Serve(ctx context.Context, s *mcp.Server) error {
	t := &mcp.LoggingTransport{Transport: &mcp.StdioTransport{}, Writer: os.Stderr} // want `LoggingTransport writes every protocol message .*\[redaction/wire\]`
	return s.Run(ctx, t)
}
