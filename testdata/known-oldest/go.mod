module known-oldest.test

go 1.26.0

// What first releases of SDKs had and the ones in testdata/known-older no
// longer have. Nothing imports it: do not run "go mod tidy".
require (
	github.com/mark3labs/mcp-go v0.4.0
	github.com/modelcontextprotocol/go-sdk v0.1.0
)
