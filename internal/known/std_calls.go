package known

import (
	"slices"
	"strings"
)

// What the engine has to know by name of the standard library beyond what the
// tables of models, sinks and validators say.

// patternCompilers compile the pattern in their only argument.
var patternCompilers = []string{
	"regexp.Compile",
	"regexp.CompilePOSIX",
	"regexp.MustCompile",
	"regexp.MustCompilePOSIX",
}

// CompilesPattern reports whether the function with the given full name
// compiles the pattern that is its only argument.
func CompilesPattern(fn string) bool {
	_, ok := slices.BinarySearch(patternCompilers, fn)
	return ok
}

// environment are the functions that read a variable of the environment.
var environment = []string{
	"os.Getenv",
	"os.LookupEnv",
}

// ReadsEnvironment reports whether the function with the given full name reads
// a variable of the environment, which is configuration.
func ReadsEnvironment(fn string) bool {
	_, ok := slices.BinarySearch(environment, fn)
	return ok
}

// A stream is a variable that holds one of the streams that outlive a call.
type stream struct{ variable, what string }

var streams = []stream{
	{"os.Stderr", "standard error"},
	{"os.Stdout", "standard output"},
}

// StandardStream returns what the variable "import/path.Name" holds in words
// when it is a standard stream, or "".
func StandardStream(variable string) string {
	for _, s := range streams {
		if s.variable == variable {
			return s.what
		}
	}
	return ""
}

// buffers are the types of writers that keep what is written to them.
var buffers = []string{
	"bytes.Buffer",
	"strings.Builder",
}

// Buffers reports whether a type, as [types.Type.String] prints it, keeps what
// is written to it: what becomes of that is seen later.
func Buffers(t string) bool {
	_, ok := slices.BinarySearch(buffers, strings.TrimPrefix(t, "*"))
	return ok
}

// Names of single functions and types.
const (
	foldedEqual = "strings.EqualFold" // func(s, t string) bool
	httpRequest = "net/http.Request"
)

// Folds reports whether the function with the given full name compares its two
// arguments without regard to case.
func Folds(fn string) bool { return fn == foldedEqual }

// InboundRequest reports whether a type, as [types.Type.String] prints it, is a
// request that an HTTP server got.
func InboundRequest(t string) bool {
	_, ok := RequestHolder(t)
	return ok
}

// InboundHeader reports whether values of the type with the given string are what
// authenticating code is handed of a request when it needs no more.
func InboundHeader(t string) bool { return t == "net/http.Header" }
