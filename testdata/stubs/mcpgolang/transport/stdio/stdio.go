// Package stdio is the transport over standard input and output.
package stdio

import (
	"context"
	"io"
)

type StdioServerTransport struct{}

func (*StdioServerTransport) Start(ctx context.Context) error { return nil }

func NewStdioServerTransport() *StdioServerTransport { return nil }

func NewStdioServerTransportWithIO(in io.Reader, out io.Writer) *StdioServerTransport { return nil }
