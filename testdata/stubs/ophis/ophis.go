// Package ophis has the signatures of github.com/njayp/ophis that mcplint
// knows, and nothing behind them. Commands are those of a library that the stub
// does without.
package ophis

type (
	Cmd    struct{}
	Config struct{ ToolNamePrefix string }
)

func Command(config *Config) *Cmd { return nil }
