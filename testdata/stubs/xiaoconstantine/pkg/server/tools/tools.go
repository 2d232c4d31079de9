// Package tools has the signatures of
// github.com/XiaoConstantine/mcp-go/pkg/server/tools that mcplint knows, and
// nothing behind them.
package tools

import models "github.com/XiaoConstantine/mcp-go/pkg/model"

type ToolHandler interface {
	ListTools() ([]models.Tool, error)
	CallTool(name string, arguments map[string]interface{}) (*models.CallToolResult, error)
}

type ToolsManager struct{}

func NewToolsManager() *ToolsManager                                                 { return nil }
func (tm *ToolsManager) RegisterHandler(namespace string, handler ToolHandler) error { return nil }
