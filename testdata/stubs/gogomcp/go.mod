module github.com/go-go-golems/go-go-mcp

go 1.26.0
