package known

import (
	"go/types"
	"strings"
)

// The protocol itself, for servers that are written without an SDK.
const (
	// RPCCall is the method by which a client calls a tool.
	RPCCall = "tools/call"
)

// RPCOther reports whether method is another one that every server with tools
// answers. Code that looks at calls and at nothing else is no server, but
// something on the way to one.
func RPCOther(method string) bool { return method == "tools/list" || method == "initialize" }

// JSONTypes are the types of a JSON schema that some argument of every server
// has.
var JSONTypes = []string{"object", "string"}

// RPCPart is a part of a message that a client sends.
type RPCPart uint8

// Parts: a request has a method and parameters; the parameters of RPCCall have a
// name and arguments.
const (
	RPCRequest RPCPart = iota + 1
	RPCMethod
	RPCParams
	RPCName
	RPCArguments
	RPCMeta
	RPCValue // something in the arguments
)

// RPCField returns the part of a part that is called name in JSON, or 0.
func RPCField(of RPCPart, name string) RPCPart {
	switch {
	case of == RPCRequest && name == "method":
		return RPCMethod
	case of == RPCRequest && name == "params":
		return RPCParams
	case of == RPCParams && name == "name":
		return RPCName
	case of == RPCParams && name == "arguments":
		return RPCArguments
	case of == RPCParams && name == "_meta":
		return RPCMeta
	case of == RPCArguments || of == RPCValue:
		return RPCValue
	}
	return 0
}

// Input reports whether the package variable of the given full name is what a
// process reads from whoever started it.
func Input(variable string) bool { return variable == "os.Stdin" }

// Reader reports whether text is read from values of type t: it has the method of an
// [io.Reader], or is one of those that are made of one and have not.
func Reader(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "Read")
	if fn, ok := obj.(*types.Func); ok && fn.Signature().Params().Len() == 1 {
		return true
	}
	switch strings.TrimPrefix(t.String(), "*") {
	case "bufio.Scanner", "encoding/json.Decoder":
		return true
	}
	return false
}
