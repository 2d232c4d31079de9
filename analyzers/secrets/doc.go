// Package secrets defines the analyzer that reports credentials in the source.
//
// # Analyzer secrets
//
// secrets: report credentials that are written in the source
//
// # Why
//
// A credential in the source is known to everybody who can read the repository,
// its history or the binary, and cannot be changed without a release. An MCP
// server collects credentials: it stands between callers and the systems that
// trust it. One that signs tokens with a constant, or accepts a constant as a
// key, has no authentication at all.
//
// # Before
//
//	var jwtKey = []byte("your-secret-key") // the JWT signing key is a constant, "you…" (15 characters), so whoever reads the source can do what it protects; read it from the environment or a secret store [secrets/private-key]
//
//	func token(claims jwt.Claims) (string, error) {
//		return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(jwtKey)
//	}
//
// # After
//
//	func token(claims jwt.Claims) (string, error) {
//		key := os.Getenv("JWT_KEY")
//		if key == "" {
//			return "", errors.New("JWT_KEY is not set")
//		}
//		return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString([]byte(key))
//	}
//
// # Definitions
//
// A constant is what the compiler makes of it: joined, converted to bytes,
// decoded from hex or base64. It is followed through the variables, fields,
// parameters and results of its package. A finding stands where it is written,
// and shows at most its first four characters and its length. One constant is
// one finding, of the first of these kinds that fits:
//
//   - provider-token (CWE-798, MCP01): it has the documented form of a service's token: prefix,
//     alphabet, length, and the checksum where there is one.
//   - private-key (CWE-321, CWE-798, MCP01): a private key in PEM form; a constant that signs, encrypts or
//     verifies (JWT keys and key functions, HMAC, AES, cookie stores); one that
//     the program accepts: compared with a header, form value, cookie or password
//     of a request, or a key of the table where that is looked up. Placeholders
//     count here, as the program really uses them.
//   - credential-url (CWE-798, MCP01): a URL or data source name with a password; a webhook whose
//     path is the secret.
//   - credential-argument (CWE-798, MCP01): it arrives where an API takes a credential: passwords,
//     credential headers, client secrets, the API-key options of SDKs.
//   - named-literal (CWE-798, MCP01, medium): a variable, constant, field, map key, flag or struct-tag
//     default, environment fallback, parameter or result gets it whose name says
//     password, secret, token, API key, private key or credential, and the value
//     is plausible.
//   - embedded (CWE-798, MCP01): a file that go:embed puts into the program holds one.
//
// How names and values are judged. A name is split into words; its last word,
// without qualifiers like "default", says what the thing is. An apiKey and a
// client_secret are credentials; an apiKeyHeader, a tokenURL, a publicKey and a
// nextPageToken are not. A bare "token" may be one. A value is refused when it
// is shorter than 8 characters (16 for a bare token), has spaces, is a
// placeholder ("changeme", "your-…", "xxxx", nothing but words for
// credentials), or has the shape of a reference, path, URL, template, option or
// UUID. It is accepted when it looks drawn by a machine (12 characters and more,
// varied, digits among letters or mixed case, and less than half of it in runs
// that read like words, by the frequency of neighbouring letters), or, under a
// sure name, chosen by a person under rules ("Harb0ur-Blue!").
//
// In tests, and in files that import testing, only tokens whose checksum is
// right are reported; in generated files nothing.
//
// # Options
//
// There are none.
//
// # Limits
//
// False alarms: a constant of a protocol that is used as an HMAC key and is no
// secret, unless a comment beside it names the RFC (limits/limits.go, derive).
//
// Missed: a password of words without digits (limits/limits.go, password); a
// placeholder key in a variable of another package (limits/limits.go, sign); a
// token that is put together at run time (limits/limits.go, join). Under
// golangci-lint, a change of an embedded file alone may not be noticed by its
// cache.
//
// # Suppressing
//
//	//mcplint:ignore secrets/named-literal the key of the public demo account
//
// Severity: high. Since: v0.1.0. Fix: no.
package secrets
