module example.com/versions/mcpgo-v0.7

go 1.24.0

require github.com/mark3labs/mcp-go v0.7.0

require github.com/google/uuid v1.6.0 // indirect
