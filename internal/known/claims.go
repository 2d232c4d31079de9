package known

import "slices"

// claimFields are struct fields that hold what a verified token vouches for,
// "import/path.Type.Field".
var claimFields = []string{
	// Set by the bearer middleware from what the TokenVerifier returned.
	"github.com/modelcontextprotocol/go-sdk/mcp.RequestExtra.TokenInfo",
}

// claimTypes are types that only a verifier of tokens makes, so that whoever is
// handed a value of one is handed claims. A parsed token is not one: it may not
// have been verified yet.
var claimTypes = []string{
	"github.com/modelcontextprotocol/go-sdk/auth.TokenInfo",
	"github.com/coreos/go-oidc/v3/oidc.IDToken",
}

// IsClaims reports whether values of the type with that full name, without its
// pointer, are claims.
func IsClaims(typ string) bool { return slices.Contains(claimTypes, typ) }

// claimHolders are fields, and their getters, without which there are no claims.
var claimHolders = []string{
	"(*github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest[P]).GetExtra",
	"(github.com/modelcontextprotocol/go-sdk/mcp.Request).GetExtra",
	"github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest.Extra",
}

// ClaimHolder returns field if the struct field or getter with that full name
// holds claims among other things, or "".
func ClaimHolder(field string) string {
	if slices.Contains(claimHolders, field) {
		return field
	}
	return ""
}

// A ClaimSource is a function that vouches for what arrives at Out: it has
// verified a token, or reads what an authenticating middleware left.
type ClaimSource struct {
	Func string
	Out  Pos
}

var claimSources = []ClaimSource{
	{"github.com/modelcontextprotocol/go-sdk/auth.TokenInfoFromContext", R0}, // func(ctx) *TokenInfo
	{"(github.com/ggoodman/mcp-server-go/sessions.Session).UserID", R0},
	{"github.com/go-go-golems/go-go-mcp/pkg/embeddable.GetAuthPrincipal", R0}, // func(ctx) (AuthPrincipal, bool)
	{"github.com/traego/scaled-mcp/pkg/auth.GetAuthInfo", R0},                 // func(ctx) AuthInfo
	{"github.com/felixgeelhaar/mcp-go/middleware.IdentityFromContext", R0},    // func(ctx) *Identity
	{"github.com/tuannvm/oauth-mcp-proxy.GetUserFromContext", R0},

	// func Parse(tokenString string, keyFunc Keyfunc, options ...ParserOption) (*Token, error)
	{"github.com/golang-jwt/jwt{,/v4,/v5}.{Parse,ParseWithClaims}", R0},
	{"(*github.com/golang-jwt/jwt{,/v4,/v5}.Parser).{Parse,ParseWithClaims}", R0},
	// func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc, options ...ParserOption) (*Token, error)
	{"github.com/golang-jwt/jwt{,/v4,/v5}.ParseWithClaims", A1},
	{"(*github.com/golang-jwt/jwt{,/v4,/v5}.Parser).ParseWithClaims", A1},
	{"github.com/golang-jwt/jwt{,/v4,/v5}/request.ParseFromRequest", R0},
	{"github.com/dgrijalva/jwt-go.{Parse,ParseWithClaims}", R0},
	{"github.com/dgrijalva/jwt-go.ParseWithClaims", A1},
	// func (v *IDTokenVerifier) Verify(ctx context.Context, rawIDToken string) (*IDToken, error)
	{"(*github.com/coreos/go-oidc/v3/oidc.IDTokenVerifier).Verify", R0},
	{"(*github.com/coreos/go-oidc/v3/oidc.Provider).UserInfo", R0}, // the provider knows the token
	// func Parse(s []byte, options ...ParseOption) (Token, error); verifies unless told not to
	{"github.com/lestrrat-go/jwx/{v2,v3}/jwt.{Parse,ParseForm,ParseHeader,ParseReader,ParseRequest,ParseString}", R0},
	{"github.com/lestrrat-go/jwx/{v2,v3}/jws.Verify", R0}, // func Verify(buf []byte, options ...VerifyOption) ([]byte, error)
	// func (t *JSONWebToken) Claims(key interface{}, dest ...interface{}) error
	{"(*github.com/go-jose/go-jose/{v3,v4}/jwt.JSONWebToken).Claims", A1},
	{"(github.com/go-jose/go-jose/{v3,v4}.JSONWebSignature).Verify", R0},

	// func VerifyToken(ja *JWTAuth, tokenString string) (jwt.Token, error)
	{"github.com/go-chi/jwtauth/v5.{VerifyRequest,VerifyToken}", R0},
	{"github.com/go-chi/jwtauth/v5.FromContext", R0}, // func FromContext(ctx) (jwt.Token, map[string]interface{}, error)
	{"github.com/go-chi/jwtauth/v5.FromContext", R1},
	// func (v *Validator) ValidateToken(ctx context.Context, tokenString string) (interface{}, error)
	{"(*github.com/auth0/go-jwt-middleware/v2/validator.Validator).ValidateToken", R0},
	{"github.com/clerk/clerk-sdk-go/v2.SessionClaimsFromContext", R0}, // func(ctx) (*SessionClaims, bool)
	{"github.com/clerk/clerk-sdk-go/v2/jwt.Verify", R0},               // func(ctx, params *VerifyParams) (*clerk.SessionClaims, error)
	// func (c *baseClient) VerifyIDToken(ctx context.Context, idToken string) (*Token, error)
	{"(*firebase.google.com/go/v4/auth.baseClient).{VerifyIDToken,VerifyIDTokenAndCheckRevoked}", R0},
	{"(*firebase.google.com/go/v4/auth.Client).{VerifySessionCookie,VerifySessionCookieAndCheckRevoked}", R0},
	{"google.golang.org/api/idtoken.Validate", R0},
	{"(*google.golang.org/api/idtoken.Validator).Validate", R0},
	{"github.com/casdoor/casdoor-go-sdk/casdoorsdk.ParseJwtToken", R0}, // func(token string) (*Claims, error)
	{"(*github.com/casdoor/casdoor-go-sdk/casdoorsdk.Client).{IntrospectToken,ParseJwtToken}", R0},
	// func (r FrontendAPIToSessionRequest) Execute() (*Session, *http.Response, error)
	{"(github.com/ory/client-go.{FrontendAPIToSessionRequest,OAuth2APIIntrospectOAuth2TokenRequest}).Execute", R0},
}

// claimKeys are context keys under which middleware of other people keeps claims.
var claimKeys = []string{
	"github.com/auth0/go-jwt-middleware/v2.ContextKey", // struct{}
}

// ClaimKeys returns the types of context keys under which claims are kept.
func ClaimKeys() []string { return claimKeys }

// skipsVerification are options that, with a constant false, turn a claim source
// into a parser.
var skipsVerification = []string{
	"github.com/lestrrat-go/jwx/v2/jwt.WithVerify", // func WithVerify(v bool) ParseOption
	"github.com/lestrrat-go/jwx/v3/jwt.WithVerify",
}

// SkipsVerification reports whether the function with the given full name makes
// such an option.
func SkipsVerification(fn string) bool { return slices.Contains(skipsVerification, fn) }

type claimField struct{ name string }

var claimFieldIndex = index(func() []claimField {
	var rows []claimField
	for _, f := range claimFields {
		rows = append(rows, claimField{f})
	}
	return rows
}, func(r *claimField) string { return r.name })

// ClaimField returns the name of the claims that the struct field with the
// given full name holds, or "".
func ClaimField(field string) string {
	if len(claimFieldIndex(field)) > 0 {
		return field
	}
	return ""
}

// ClaimSourcesOf returns the rows for the function with the given full name.
func ClaimSourcesOf(fn string) []ClaimSource { return claimSourceIndex(fn) }

var claimSourceIndex = index(func() []ClaimSource { return claimSources }, func(r *ClaimSource) string { return r.Func })
