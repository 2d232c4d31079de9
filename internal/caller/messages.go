package caller

import (
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// inMessage returns the part of a message that a value at path is, below what an
// entry point reads the messages from; or nil when no caller chooses it. Where the
// path got lost while the message was decoded, it is taken for the arguments.
func inMessage(e *toolindex.Entry, s *toolindex.Source, path taint.Path) *Value {
	val := &Value{Entry: e, Source: s, Path: path}
	elems := path.Elems()
	if len(elems) > 0 && strings.EqualFold(elems[0], "params") {
		elems = elems[1:]
	}
	if len(elems) == 0 {
		return val
	}
	if framing(elems[0]) {
		return nil // what the protocol itself needs
	}
	switch strings.ToLower(elems[0]) {
	case "name":
		part := *s
		part.Kind = toolindex.ToolName
		val.Source = &part
		return val
	case "arguments", "args":
		elems = elems[1:]
	}
	if len(elems) > 0 && elems[0] != "*" {
		val.Name = decodedName(e, elems[0])
		for _, t := range e.Tools {
			if a := t.Argument(val.Name); a != nil {
				val.Arguments = append(val.Arguments, a)
			}
		}
	}
	return val
}

// framing reports whether a field of a message is there for the protocol.
func framing(field string) bool {
	switch strings.ToLower(field) {
	case "method", "jsonrpc", "id":
		return true
	}
	return false
}

// OfProtocol reports whether v is a part of an HTTP request that the protocol itself
// needs: the session that the server gave out, its version, or of the message in the
// body what is neither its parameters nor a result.
func (v *Value) OfProtocol() bool {
	switch {
	case v.Source.Kind != toolindex.Header:
		return false
	case v.body():
		elems := slices.DeleteFunc(v.Path.Elems(), func(e string) bool { return e == "*" }) // of several messages
		return len(elems) == 1 && framing(elems[0])
	}
	return known.ProtocolHeader(v.Name)
}
