// Package fxmcpserver has the signatures of
// github.com/ankorstore/yokai/fxmcpserver that mcplint knows, and nothing
// behind them. Options are those of a library that the stub does without.
package fxmcpserver

type Option struct{}

func AsMCPServerTool(constructor any) Option                  { return Option{} }
func AsMCPServerTools(constructors ...any) Option             { return Option{} }
func AsMCPServerPrompt(constructor any) Option                { return Option{} }
func AsMCPServerPrompts(constructors ...any) Option           { return Option{} }
func AsMCPServerResource(constructor any) Option              { return Option{} }
func AsMCPServerResources(constructors ...any) Option         { return Option{} }
func AsMCPServerResourceTemplate(constructor any) Option      { return Option{} }
func AsMCPServerResourceTemplates(constructors ...any) Option { return Option{} }
