package known

import "strings"

// HTTPParameter says what HTTP code gets in a parameter.
type HTTPParameter uint8

// Parameters of HTTP code.
const (
	HTTPNeither HTTPParameter = iota
	HTTPWriter                // where the answer goes
	HTTPRequest               // the request
	HTTPBoth                  // a framework's context, with both
)

// HTTPParameterOf says what a parameter of the type with the given full name,
// without its pointer, is for HTTP code.
func HTTPParameterOf(typ string) HTTPParameter {
	switch typ {
	case "net/http.ResponseWriter":
		return HTTPWriter
	case httpRequest:
		return HTTPRequest
	case "github.com/gin-gonic/gin.Context":
		return HTTPBoth
	}
	return HTTPNeither
}

// HTTPBody reports whether a struct field with that full name is the body of a
// request.
func HTTPBody(field string) bool { return field == httpRequest+".Body" }

// ReadsHeader reports whether the accessor with the given full name reads a header
// of a request, by its name.
func ReadsHeader(fn string) bool {
	return strings.HasSuffix(fn, "Header).Get") || strings.HasSuffix(fn, ".GetHeader") || strings.HasSuffix(fn, ".HeaderFromContext")
}
