module github.com/ggoodman/mcp-server-go

go 1.26.0
