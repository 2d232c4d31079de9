package known

import (
	"slices"
	"strings"
)

// A ContextCall keeps a value in a context under a key, or reads one.
type ContextCall struct {
	Func string
	Key  Pos
	// Value is what is kept; None for a call that reads. One that does both reads
	// when it is not there.
	Value Pos
	// Out is what was read; None for a call that keeps.
	Out Pos
}

// ContextCallOf returns the row for the function with the given full name, or nil.
func ContextCallOf(fn string) *ContextCall {
	rows := contextIndex(fn)
	if len(rows) == 0 {
		return nil
	}
	return &rows[0]
}

var contextIndex = index(func() []ContextCall { return contextCalls }, func(r *ContextCall) string { return r.Func })

// contextCalls are the calls by which HTTP code hands values to what comes
// after it. The contexts of web frameworks share their keys with the request's.
var contextCalls = []ContextCall{
	{"context.WithValue", A1, A2, None},                                                     // func(parent Context, key, val any) Context
	{"(context.Context).Value", A0, None, R0},                                               // func(key any) any
	{"(*github.com/gin-gonic/gin.Context).Set", A0, A1, None},                               // func(key any, value any)
	{"(*github.com/gin-gonic/gin.Context).{Get,MustGet,Value}", A0, None, R0},               // func(key any) (value any, exists bool)
	{"(*github.com/gin-gonic/gin.Context).{GetString,GetInt,GetInt64}", A0, None, R0},       // func(key any) string
	{"(github.com/labstack/echo/v4.Context).Set", A0, A1, None},                             // func(key string, val any)
	{"(github.com/labstack/echo/v4.Context).Get", A0, None, R0},                             // func(key string) any
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).Locals", A0, A1, R0}, // func(key any, value ...any) any
}

// RequestInContext returns the part of the contexts of handlers in which the SDK
// with the given import path keeps what it took of the HTTP request, for functions
// of its own that read it (see accessors); or "".
func RequestInContext(path string) string {
	if path == "github.com/zeromicro/go-zero/mcp" {
		return ".Metadata"
	}
	return ""
}

// EndsContext reports whether functions of the type with that full name do nothing
// but end a context.
func EndsContext(typ string) bool {
	return typ == "context.CancelFunc" || typ == "context.CancelCauseFunc"
}

// RequestHolder says where a value of the given type, as [types.Type.String]
// prints it, has the HTTP request that came in: the path below it, and whether
// there is any. What web frameworks read by methods of their contexts has its
// place there, too (see accessors).
func RequestHolder(typ string) (path string, ok bool) {
	switch typ {
	case "*" + httpRequest:
		return "", true
	case "*github.com/gin-gonic/gin.Context", "github.com/labstack/echo/v4.Context", "*github.com/gofiber/fiber/v2.Ctx", "github.com/gofiber/fiber/v3.Ctx":
		return frameworkRequest, true
	}
	return "", false
}

// frameworkRequest is where the contexts of web frameworks have the request, and
// FrameworkAnswer where they have the body of the answer.
const (
	frameworkRequest = ".Request"
	FrameworkAnswer  = ".Response.Body"
)

// BodyHook says which parameters of a function with parameters of the given types
// are the bodies of a request and of its answer: a framework shows them to it.
func BodyHook(params []string) (request, answer int, ok bool) {
	// type BodyDumpHandler func(echo.Context, []byte, []byte)
	if slices.Equal(params, []string{"github.com/labstack/echo/v4.Context", "[]byte", "[]byte"}) {
		return 1, 2, true
	}
	return 0, 0, false
}

// InRequest returns the path below the request of a path below what holds it.
func InRequest(path string) string {
	if rest, ok := strings.CutPrefix(path, frameworkRequest); ok && (rest == "" || rest[0] == '.') {
		return rest
	}
	return path
}

// RequestParts are the parts of an *http.Request that the caller chooses, as
// paths. The method and the path of the URL are routes of the program.
var RequestParts = []string{".Header", ".Form", ".PostForm", ".PathValue", ".URL.Query", ".URL.RawQuery", ".Body"}
