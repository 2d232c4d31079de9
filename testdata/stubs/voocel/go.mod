module github.com/voocel/mcp-sdk-go

go 1.26.0
