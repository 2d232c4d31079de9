module github.com/felixgeelhaar/mcp-go

go 1.26.0
