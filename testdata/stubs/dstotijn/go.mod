module github.com/dstotijn/go-mcp

go 1.26.0
