package known

// HTTP code around a server: how it goes on, what authenticates, and what makes
// a server reachable by network.

type httpRow struct{ Func string }

// httpNexts hand a request on to what the middleware wraps.
var httpNexts = []httpRow{
	{"(net/http.{Handler,HandlerFunc}).ServeHTTP"},
	{"(*github.com/mark3labs/mcp-go/server.{SSEServer,StreamableHTTPServer}).ServeHTTP"},
	{"(*github.com/modelcontextprotocol/go-sdk/mcp.{SSEHandler,StreamableHTTPHandler}).ServeHTTP"},
	{"(*github.com/gin-gonic/gin.Context).Next"},
	{"({*github.com/gofiber/fiber/v2,github.com/gofiber/fiber/v3}.Ctx).Next"},
}

// handlerNexts hand a message on to what a middleware of an SDK wraps, where that
// is a value with a method.
var handlerNexts = []httpRow{
	{"(github.com/tmc/mcp.MCPHandler).Handle"},
}

// authenticators let only requests with a valid token through.
var authenticators = []httpRow{
	{"(*github.com/auth0/go-jwt-middleware/v2.JWTMiddleware).CheckJWT"},
	{"github.com/felixgeelhaar/mcp-go/middleware.Auth"},
	{"github.com/ggoodman/mcp-server-go/auth.NewFromDiscovery"},
	{"github.com/clerk/clerk-sdk-go/v2/http.RequireHeaderAuthorization"},
	{"github.com/gin-gonic/gin.{BasicAuth,BasicAuthForRealm}"},
	{"github.com/go-chi/chi/v5/middleware.BasicAuth"},
	{"github.com/go-chi/jwtauth/v5.Authenticator"},
	{"github.com/gofiber/fiber/v2/middleware/{basicauth,keyauth}.New"},
	{"github.com/labstack/echo/v4/middleware.{BasicAuth,BasicAuthWithConfig,KeyAuth,KeyAuthWithConfig}"},
	{"github.com/modelcontextprotocol/go-sdk/auth.RequireBearerToken"},
}

// remoteTransports make a server reachable by network.
var remoteTransports = []httpRow{
	{"github.com/modelcontextprotocol/go-sdk/mcp.{NewStreamableHTTPHandler,NewSSEHandler}"},
	{"github.com/mark3labs/mcp-go/server.{NewStreamableHTTPServer,NewSSEServer}"},
	{"github.com/metoro-io/mcp-golang/transport/http.{NewHTTPTransport,NewGinTransport}"},
}

// remoteTypes are transports that are made as composite literals.
var remoteTypes = []string{
	"github.com/modelcontextprotocol/go-sdk/mcp.StreamableServerTransport",
	"github.com/modelcontextprotocol/go-sdk/mcp.SSEServerTransport",
}

var (
	httpNextIndex      = index(func() []httpRow { return httpNexts }, func(r *httpRow) string { return r.Func })
	handlerNextIndex   = index(func() []httpRow { return handlerNexts }, func(r *httpRow) string { return r.Func })
	authenticatorIndex = index(func() []httpRow { return authenticators }, func(r *httpRow) string { return r.Func })
	remoteIndex        = index(func() []httpRow { return remoteTransports }, func(r *httpRow) string { return r.Func })
)

// HTTPNext reports whether the function with the given full name hands an HTTP
// request on to what a middleware wraps.
func HTTPNext(fn string) bool { return len(httpNextIndex(fn)) > 0 }

// HandlerNext reports whether the method with the given full name hands a message
// on to what a middleware of an SDK wraps.
func HandlerNext(fn string) bool { return len(handlerNextIndex(fn)) > 0 }

// Authenticates reports whether the function with the given full name makes HTTP
// middleware that lets only requests with a valid token through.
func Authenticates(fn string) bool { return len(authenticatorIndex(fn)) > 0 }

// ServesNetwork reports whether the function or type with the given full name
// makes an MCP server reachable by network.
func ServesNetwork(name string) bool {
	for _, t := range remoteTypes {
		if t == name {
			return true
		}
	}
	return len(remoteIndex(name)) > 0
}
