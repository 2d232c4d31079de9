// Package embeddable has the signatures of
// github.com/go-go-golems/go-go-mcp/pkg/embeddable that mcplint knows, and
// nothing behind them. Commands are those of a library that the stub does
// without.
package embeddable

import (
	"context"
	"net/http"

	"github.com/go-go-golems/go-go-mcp/pkg/protocol"
)

type (
	Command             struct{}
	ServerConfig        struct{}
	ServerOption        func(*ServerConfig) error
	ToolConfig          struct{}
	ToolOption          func(*ToolConfig) error
	EnhancedToolConfig  struct{}
	EnhancedToolOption  func(*EnhancedToolConfig) error
	PropertyOption      func(map[string]any)
	ToolHandler         func(ctx context.Context, args map[string]any) (*protocol.ToolResult, error)
	EnhancedToolHandler func(ctx context.Context, args Arguments) (*protocol.ToolResult, error)
	ToolMiddleware      func(next ToolHandler) ToolHandler
	ToolAnnotations     struct {
		Title                                                        string
		ReadOnlyHint, DestructiveHint, IdempotentHint, OpenWorldHint *bool
	}
	Hooks struct {
		BeforeToolCall func(ctx context.Context, toolName string, args map[string]any) error
		AfterToolCall  func(ctx context.Context, toolName string, result *protocol.ToolResult, err error)
	}
	AuthPrincipal struct {
		Subject, ClientID string
		Scopes            []string
	}
	Arguments map[string]any
)

func NewServerConfig() *ServerConfig                                { return nil }
func NewMCPCommand(opts ...ServerOption) *Command                   { return nil }
func AddMCPCommand(rootCmd *Command, opts ...ServerOption) error    { return nil }
func MountHTTPHandlers(mux *http.ServeMux, cfg *ServerConfig) error { return nil }
func WithName(name string) ServerOption                             { return nil }
func WithMiddleware(middleware ...ToolMiddleware) ServerOption      { return nil }
func WithHooks(hooks *Hooks) ServerOption                           { return nil }
func GetAuthPrincipal(ctx context.Context) (AuthPrincipal, bool)    { return AuthPrincipal{}, false }

func WithTool(name string, handler ToolHandler, opts ...ToolOption) ServerOption { return nil }
func WithEnhancedTool(name string, handler EnhancedToolHandler, opts ...EnhancedToolOption) ServerOption {
	return nil
}
func RegisterSimpleTools(config *ServerConfig, tools map[string]ToolHandler) error { return nil }
func RegisterStructTool(config *ServerConfig, name string, obj any, methodName string) error {
	return nil
}
func RegisterFunctionTool(config *ServerConfig, name string, fn any) error { return nil }

func WithDescription(desc string) ToolOption                           { return nil }
func WithSchema(schema any) ToolOption                                 { return nil }
func WithStringArg(name, description string, required bool) ToolOption { return nil }
func WithIntArg(name, description string, required bool) ToolOption    { return nil }
func WithBoolArg(name, description string, required bool) ToolOption   { return nil }
func WithFileArg(name, description string, required bool) ToolOption   { return nil }

func WithEnhancedDescription(desc string) EnhancedToolOption                     { return nil }
func WithAnnotations(annotations ToolAnnotations) EnhancedToolOption             { return nil }
func WithReadOnlyHint(readOnly bool) EnhancedToolOption                          { return nil }
func WithDestructiveHint(destructive bool) EnhancedToolOption                    { return nil }
func WithIdempotentHint(idempotent bool) EnhancedToolOption                      { return nil }
func WithOpenWorldHint(openWorld bool) EnhancedToolOption                        { return nil }
func WithStringProperty(name string, opts ...PropertyOption) EnhancedToolOption  { return nil }
func WithIntProperty(name string, opts ...PropertyOption) EnhancedToolOption     { return nil }
func WithNumberProperty(name string, opts ...PropertyOption) EnhancedToolOption  { return nil }
func WithBooleanProperty(name string, opts ...PropertyOption) EnhancedToolOption { return nil }
func WithArrayProperty(name string, opts ...PropertyOption) EnhancedToolOption   { return nil }
func WithObjectProperty(name string, opts ...PropertyOption) EnhancedToolOption  { return nil }
func PropertyDescription(desc string) PropertyOption                             { return nil }
func PropertyRequired() PropertyOption                                           { return nil }
func StringEnum(values ...string) PropertyOption                                 { return nil }
func StringPattern(pattern string) PropertyOption                                { return nil }

func (a Arguments) Raw() map[string]any                              { return a }
func (a Arguments) BindArguments(target any) error                   { return nil }
func (a Arguments) GetString(key string, defaultValue string) string { return "" }
func (a Arguments) RequireString(key string) (string, error)         { return "", nil }
func (a Arguments) GetInt(key string, defaultValue int) int          { return 0 }
func (a Arguments) RequireInt(key string) (int, error)               { return 0, nil }
func (a Arguments) GetBool(key string, defaultValue bool) bool       { return false }
func (a Arguments) GetStringSlice(key string, def []string) []string { return nil }
func (a Arguments) RequireStringSlice(key string) ([]string, error)  { return nil, nil }
