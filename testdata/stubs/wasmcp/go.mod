module github.com/fastertools/wasmcp/src/sdk/wasmcp-go

go 1.26.0
