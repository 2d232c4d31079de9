module github.com/MegaGrindStone/go-mcp

go 1.26.0
