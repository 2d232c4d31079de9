module github.com/llmcontext/gomcp

go 1.26.0
