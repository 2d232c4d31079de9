// Package plugin has the signatures of github.com/FreePeak/cortex/pkg/plugin
// that mcplint knows, and nothing behind them.
package plugin

import (
	"context"

	"github.com/FreePeak/cortex/pkg/types"
)

type (
	ToolExecutor func(ctx context.Context, params map[string]interface{}, session *types.ClientSession) (interface{}, error)
	BaseProvider struct{}
)

func (p *BaseProvider) RegisterTool(tool *types.Tool, executor ToolExecutor) error { return nil }
