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

// claimHolders are fields without which there are no claims.
var claimHolders = []string{
	"github.com/modelcontextprotocol/go-sdk/mcp.ServerRequest.Extra",
}

// ClaimHolder returns field if the struct field with that full name holds
// claims among other things, or "".
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
	{"github.com/tuannvm/oauth-mcp-proxy.GetUserFromContext", R0},

	// func Parse(tokenString string, keyFunc Keyfunc, options ...ParserOption) (*Token, error)
	{"github.com/golang-jwt/jwt/{v4,v5}.{Parse,ParseWithClaims}", R0},
	{"(*github.com/golang-jwt/jwt/{v4,v5}.Parser).{Parse,ParseWithClaims}", R0},
	// func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc, options ...ParserOption) (*Token, error)
	{"github.com/golang-jwt/jwt/{v4,v5}.ParseWithClaims", A1},
	{"(*github.com/golang-jwt/jwt/{v4,v5}.Parser).ParseWithClaims", A1},
	// func (v *IDTokenVerifier) Verify(ctx context.Context, rawIDToken string) (*IDToken, error)
	{"(*github.com/coreos/go-oidc/v3/oidc.IDTokenVerifier).Verify", R0},
	// func Parse(s []byte, options ...ParseOption) (Token, error); verifies unless told not to
	{"github.com/lestrrat-go/jwx/{v2,v3}/jwt.{Parse,ParseString,ParseRequest}", R0},
}

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
