module github.com/XiaoConstantine/mcp-go

go 1.26.0
