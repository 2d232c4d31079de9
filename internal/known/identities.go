package known

// identityWords are words by which functions and types of third-party packages
// say that they are about who calls.
var identityWords = []string{
	"account", "auth", "authinfo", "caller", "claims", "identity", "member", "permissions", "principal", "roles", "scopes", "subject",
	"tokeninfo", "user", "userinfo", "viewer",
}

// NamesIdentity reports whether a name in mixed caps says that something is about
// who calls.
func NamesIdentity(name string) bool {
	for _, w := range nameWords(name) {
		if oneOf(identityWords, w) {
			return true
		}
	}
	return false
}

// identityParts are words by which fields and methods say that they are about who
// calls, or what they may do.
var identityParts = []string{
	"account", "admin", "claims", "email", "group", "groups", "org", "organization", "permission", "permissions", "principal", "role",
	"roles", "scope", "scopes", "subject", "tenant", "user",
}

// IdentityPart reports whether the name of a field or method in mixed caps says
// that it is about who calls.
func IdentityPart(name string) bool {
	for _, w := range nameWords(name) {
		if oneOf(identityParts, w) {
			return true
		}
	}
	return false
}
