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
