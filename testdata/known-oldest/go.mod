module known-oldest.test

go 1.26.0

// What the first release of an SDK had and the ones in testdata/known-older no
// longer have. Nothing imports it: do not run "go mod tidy".
require github.com/modelcontextprotocol/go-sdk v0.1.0
