module github.com/tmc/mcp

go 1.26.0
