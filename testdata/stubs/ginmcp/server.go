// Package server has the signatures of github.com/ckanthony/gin-mcp that
// mcplint knows, and nothing behind them. The engine is that of a library that
// the stub does without.
package server

type (
	Engine struct{}
	Config struct{ Name, BaseURL string }
	GinMCP struct{}
)

func New(engine *Engine, config *Config) *GinMCP { return nil }

func (m *GinMCP) Mount(mountPath string) {}
func (m *GinMCP) SetExecuteToolFunc(fn func(operationID string, parameters map[string]interface{}) (interface{}, error)) {
}
func (m *GinMCP) RegisterSchema(method string, path string, queryType interface{}, bodyType interface{}) {
}
