// Package toolinput has the signatures of github.com/strowk/foxy-contexts/pkg/toolinput
// that mcplint knows, and nothing behind them.
package toolinput

import "github.com/strowk/foxy-contexts/pkg/mcp"

type ToolInput interface {
	Boolean(name string) (bool, error)
	BooleanOr(name string, defaultValue bool) bool
	String(name string) (string, error)
	StringOr(name string, defaultValue string) string
	Number(name string) (float64, error)
	NumberOr(name string, defaultValue float64) float64
	Object(name string) (map[string]interface{}, error)
	ObjectOr(name string, defaultValue map[string]interface{}) map[string]interface{}
	Array(name string) ([]interface{}, error)
	ArrayOr(name string, defaultValue []interface{}) []interface{}
}

type ToolInputSchema interface {
	Validate(args map[string]interface{}) (ToolInput, error)
	GetMcpToolInputSchema() mcp.ToolInputSchema
}

type ToolInputSchemaOption func()

func NewToolInputSchema(opts ...ToolInputSchemaOption) ToolInputSchema { return nil }

func WithString(name string, description string) ToolInputSchemaOption          { return nil }
func WithRequiredString(name string, description string) ToolInputSchemaOption  { return nil }
func WithBoolean(name string, description string) ToolInputSchemaOption         { return nil }
func WithRequiredBoolean(name string, description string) ToolInputSchemaOption { return nil }
func WithNumber(name string, description string) ToolInputSchemaOption          { return nil }
func WithRequiredNumber(name string, description string) ToolInputSchemaOption  { return nil }
func WithObject(name string, description string, properties map[string]map[string]interface{}) ToolInputSchemaOption {
	return nil
}
func WithRequiredObject(name string, description string, properties map[string]map[string]interface{}) ToolInputSchemaOption {
	return nil
}
func WithArray(name string, description string, items map[string]interface{}) ToolInputSchemaOption {
	return nil
}
