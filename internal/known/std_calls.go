package known

import "slices"

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
func InboundRequest(t string) bool { return t == "*"+httpRequest }
