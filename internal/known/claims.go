package known

// claimFields are struct fields that hold what a verified token vouches for,
// "import/path.Type.Field".
var claimFields = []string{
	// Set by the bearer middleware from what the TokenVerifier returned.
	"github.com/modelcontextprotocol/go-sdk/mcp.RequestExtra.TokenInfo",
}

// claimFuncs are functions whose first result is what a verified token, or an
// authenticating middleware, vouches for.
var claimFuncs = []string{
	"github.com/modelcontextprotocol/go-sdk/auth.TokenInfoFromContext",
	"github.com/tuannvm/oauth-mcp-proxy.GetUserFromContext",
}

type claimRow struct{ name string }

var claimFieldIndex = index(func() []claimRow { return claimRows(claimFields) }, func(r *claimRow) string { return r.name })
var claimFuncIndex = index(func() []claimRow { return claimRows(claimFuncs) }, func(r *claimRow) string { return r.name })

func claimRows(names []string) []claimRow {
	rows := make([]claimRow, len(names))
	for i, n := range names {
		rows[i] = claimRow{n}
	}
	return rows
}

// ClaimField returns the name of the claims that the struct field with the
// given full name holds, or "".
func ClaimField(field string) string {
	if len(claimFieldIndex(field)) > 0 {
		return field
	}
	return ""
}

// ClaimFunc returns the name of the claims that the function with the given
// full name returns, or "".
func ClaimFunc(fn string) string {
	if len(claimFuncIndex(fn)) > 0 {
		return fn
	}
	return ""
}
