package known

// felixGeelhaar is github.com/felixgeelhaar/mcp-go, later go.klarlabs.de/mcp.
// Tools are built in a chain that ends in the handler, which is called by
// reflection.
// https://pkg.go.dev/github.com/felixgeelhaar/mcp-go
var felixGeelhaar = []SDKCall{
	{Func: "github.com/felixgeelhaar/mcp-go.NewServer", Role: MakeServer, Items: A1},
	{Func: "github.com/felixgeelhaar/mcp-go/server.New", Role: MakeServer, Items: A1},

	// func (s *Server) Tool(name string) *ToolBuilder; later releases validate unless told not to
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.Server).Tool", Role: MakeTool, Server: Recv, Tool: A0, Handler: None, Items: None, Flag: "held pointer"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.Server).Tool", Role: MakeTool, Server: Recv, Tool: A0, Handler: None, Items: None, Flag: "held pointer enforced", Has: "github.com/felixgeelhaar/mcp-go/server.ToolBuilder.SkipValidation"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).Description", Role: ToolSet, Key: "Description", Handler: A0, Flag: "chain"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).Title", Role: ToolSet, Key: "Annotations.Title", Handler: A0, Flag: "chain"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).Annotations", Role: ToolSet, Key: "Annotations", Handler: A0, Flag: "chain"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).ReadOnly", Role: ToolSet, Key: "Annotations.ReadOnlyHint", Handler: None, Flag: "chain"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).Destructive", Role: ToolSet, Key: "Annotations.DestructiveHint", Handler: None, Flag: "chain"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).Idempotent", Role: ToolSet, Key: "Annotations.IdempotentHint", Handler: None, Flag: "chain"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).OpenWorld", Role: ToolSet, Key: "Annotations.OpenWorldHint", Handler: None, Flag: "chain"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).ClosedWorld", Role: ToolSet, Key: "Annotations.OpenWorldHint", Handler: None, Flag: "chain false"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).ValidateInput", Role: ToolSet, Key: ToolEnforces, Handler: None, Flag: "chain"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).SkipValidation", Role: ToolSet, Key: ToolEnforces, Handler: None, Flag: "chain false"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).{Icons,Meta,OutputSchema,TaskSupport,UIResource}", Role: Same, Handler: Recv},
	// func (b *ToolBuilder) Handler(fn any) *ToolBuilder; fn is a func([context.Context,] T) (R, error)
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ToolBuilder).Handler", Role: RegisterTool, Tool: Recv, Handler: A0, Flag: "held", Tags: BarMarkedTags},

	{Func: "(*github.com/felixgeelhaar/mcp-go/server.Server).{Resource,Prompt,PromptCompletion,ResourceCompletion}", Role: MakeTool, Server: Recv, Tool: A0, Handler: None, Items: None, Flag: "held pointer"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ResourceBuilder).{Name,Description,MimeType}", Role: Same, Handler: Recv},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.PromptBuilder).{Description,Argument}", Role: Same, Handler: Recv},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.ResourceBuilder).Handler", Role: RegisterTemplate, Tool: Recv, Handler: A0, Flag: "held"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.PromptBuilder).Handler", Role: RegisterPrompt, Tool: Recv, Handler: A0, Flag: "held"},
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.{PromptCompletionBuilder,ResourceCompletionBuilder}).Handler", Role: RegisterCompletion, Tool: Recv, Handler: A0, Flag: "held"},

	// Up to v1.3 the server keeps what Use gets and never runs it.
	{Func: "(*github.com/felixgeelhaar/mcp-go/server.Server).Use", Role: InstallGuard, Server: Recv, Items: A0, Has: "github.com/felixgeelhaar/mcp-go/server.Server.Middleware"},
	{Func: "github.com/felixgeelhaar/mcp-go.ServeStdio", Role: InstallGuard, Server: A1, Items: A2},
	{Func: "github.com/felixgeelhaar/mcp-go.{ServeHTTPWithMiddleware,ServeWebSocketWithMiddleware,ServeGRPCWithMiddleware}", Role: InstallGuard, Server: A1, Items: A4},
	{Func: "github.com/felixgeelhaar/mcp-go.WithMiddleware", Role: ServerGuard, Items: A0},
	{Func: "github.com/felixgeelhaar/mcp-go/server.Bool", Role: Pointer, Handler: A0},
	{Func: "github.com/felixgeelhaar/mcp-go.WithToolFilter", Role: ServerFilter, Items: A0},
}
