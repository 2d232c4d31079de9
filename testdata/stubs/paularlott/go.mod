module github.com/paularlott/mcp

go 1.26.0
