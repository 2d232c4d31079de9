package known

import "strings"

// AttrMethods are the methods by which structured loggers and encoders print a
// value, and TextMethods those by which package fmt does, the first of them that
// a type has.
var (
	AttrMethods = []string{
		"LogValue",             // log/slog
		"MarshalLogObject",     // zap
		"MarshalLogArray",      // zap
		"MarshalZerologObject", // zerolog
		"MarshalZerologArray",  // zerolog
		"MarshalLog",           // logr
		"MarshalJSON",          // what is left writes JSON
		"MarshalText",
	}
	TextMethods = []string{"Format", "Error", "String"}
)

// Hiding returns the marks of values whose type keeps them out of the sink.
func (s *Sink) Hiding() Marks {
	prints := strings.HasPrefix(s.Func, "fmt.") || strings.HasPrefix(strings.TrimLeft(s.Func, "(*"), "log.")
	switch {
	case s.Role == Format || prints:
		return HidesText
	case s.Role == KeyValues || s.Role == Context:
		return HidesAttr
	}
	return HidesText | HidesAttr
}

// PrintsAll reports whether a method of that name prints the whole of its
// receiver, as far as it prints anything.
func PrintsAll(method string) bool {
	switch method {
	case "Bytes", "Encode", "Error", "GoString", "MarshalJSON", "MarshalText", "RequestURI", "String", "Text":
		return true
	}
	return false
}
