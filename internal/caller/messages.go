package caller

import (
	"strings"

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
	switch strings.ToLower(elems[0]) {
	case "method", "jsonrpc", "id":
		return nil // what the protocol itself needs
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
