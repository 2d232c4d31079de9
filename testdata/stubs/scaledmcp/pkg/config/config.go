// Package config has the signatures of
// github.com/traego/scaled-mcp/pkg/config that mcplint knows, and nothing
// behind them.
package config

type ServerConfig struct{}

func DefaultConfig() *ServerConfig { return nil }
