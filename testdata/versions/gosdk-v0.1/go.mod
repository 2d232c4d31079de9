module example.com/versions/gosdk-v0.1

go 1.24.0

require github.com/modelcontextprotocol/go-sdk v0.1.0
