module github.com/ckanthony/gin-mcp

go 1.26.0
