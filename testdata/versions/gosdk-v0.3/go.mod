module example.com/versions/gosdk-v0.3

go 1.24.0

require github.com/modelcontextprotocol/go-sdk v0.3.0

require (
	github.com/google/jsonschema-go v0.2.0 // indirect
	github.com/yosida95/uritemplate/v3 v3.0.2 // indirect
)
