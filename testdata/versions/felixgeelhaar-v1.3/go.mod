module example.com/versions/felixgeelhaar-v1.3

go 1.26.0

require github.com/felixgeelhaar/mcp-go v0.0.0

replace github.com/felixgeelhaar/mcp-go => ./sdk
