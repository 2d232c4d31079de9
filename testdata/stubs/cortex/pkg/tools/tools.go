// Package tools has the signatures of github.com/FreePeak/cortex/pkg/tools that
// mcplint knows, and nothing behind them.
package tools

import "github.com/FreePeak/cortex/pkg/types"

type (
	ToolOption      func(*types.Tool)
	ParameterOption func(*types.ToolParameter)
)

func NewTool(name string, options ...ToolOption) *types.Tool         { return nil }
func WithDescription(description string) ToolOption                  { return nil }
func WithString(name string, options ...ParameterOption) ToolOption  { return nil }
func WithNumber(name string, options ...ParameterOption) ToolOption  { return nil }
func WithBoolean(name string, options ...ParameterOption) ToolOption { return nil }
func WithArray(name string, options ...ParameterOption) ToolOption   { return nil }
func WithObject(name string, options ...ParameterOption) ToolOption  { return nil }
func Description(description string) ParameterOption                 { return nil }
func Required() ParameterOption                                      { return nil }
