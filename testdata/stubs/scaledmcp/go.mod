module github.com/traego/scaled-mcp

go 1.26.0
