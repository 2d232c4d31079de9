package known

// goGoMCP is the package of github.com/go-go-golems/go-go-mcp that adds a server
// to a program's commands, over mcp-go. Nothing is enforced.
// https://pkg.go.dev/github.com/go-go-golems/go-go-mcp/pkg/embeddable
var goGoMCP = []SDKCall{
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.NewMCPCommand", Role: MakeServer, Items: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.AddMCPCommand", Role: MakeServer, Items: A1},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.NewServerConfig", Role: MakeServer, Items: None},
	// func WithTool(name string, handler ToolHandler, opts ...ToolOption) ServerOption
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.{WithTool,WithEnhancedTool}", Role: RegisterTool, Server: None, Tool: A0, Handler: A1, Items: A2, Flag: "named options option"},
	// func RegisterStructTool(config *ServerConfig, name string, obj interface{}, methodName string) error
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.RegisterStructTool", Role: RegisterTool, Server: A0, Tool: A1, Items: A2, Handler: A3, Flag: "named method"},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.RegisterFunctionTool", Role: RegisterTool, Server: A0, Tool: A1, Handler: A2, Flag: "named"},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.RegisterSimpleTools", Role: RegisterTools, Server: A0, Items: A1, Flag: "map"},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithMiddleware", Role: ServerGuard, Items: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithHooks", Role: ServerFilter, Items: A0, Key: "BeforeToolCall"},

	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.{WithDescription,WithEnhancedDescription}", Role: ToolSet, Key: "Description", Handler: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithSchema", Role: ToolSet, Key: "InputSchema", Handler: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithAnnotations", Role: ToolSet, Key: "Annotations", Handler: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithReadOnlyHint", Role: ToolSet, Key: "Annotations.ReadOnlyHint", Handler: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithDestructiveHint", Role: ToolSet, Key: "Annotations.DestructiveHint", Handler: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithIdempotentHint", Role: ToolSet, Key: "Annotations.IdempotentHint", Handler: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithOpenWorldHint", Role: ToolSet, Key: "Annotations.OpenWorldHint", Handler: A0},
	// func WithStringArg(name, description string, required bool) ToolOption
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.{WithStringArg,WithFileArg}", Role: ToolProperty, Tool: A0, Handler: A1, Server: A2, Items: None, Key: "string", Flag: "described if"},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithIntArg", Role: ToolProperty, Tool: A0, Handler: A1, Server: A2, Items: None, Key: "integer", Flag: "described if"},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithBoolArg", Role: ToolProperty, Tool: A0, Handler: A1, Server: A2, Items: None, Key: "boolean", Flag: "described if"},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithStringProperty", Role: ToolProperty, Tool: A0, Key: "string", Items: A1},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithIntProperty", Role: ToolProperty, Tool: A0, Key: "integer", Items: A1},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithNumberProperty", Role: ToolProperty, Tool: A0, Key: "number", Items: A1},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithBooleanProperty", Role: ToolProperty, Tool: A0, Key: "boolean", Items: A1},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithArrayProperty", Role: ToolProperty, Tool: A0, Key: "array", Items: A1},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.WithObjectProperty", Role: ToolProperty, Tool: A0, Key: "object", Items: A1},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.PropertyRequired", Role: PropertyTrue, Key: "required"},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.PropertyDescription", Role: PropertySet, Key: "description", Handler: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.StringEnum", Role: PropertySet, Key: "enum", Handler: A0},
	{Func: "github.com/go-go-golems/go-go-mcp/pkg/embeddable.StringPattern", Role: PropertySet, Key: "pattern", Handler: A0},
}
