// Package stdio is the transport over standard input and output.
package stdio

import "io"

type Stream struct{}

func (*Stream) Recv() error { return nil }

func NewStream(r io.Reader, w io.Writer) *Stream { return nil }
