package known

// foxy is github.com/strowk/foxy-contexts. Tools, resources and prompts are made
// by constructors, which are handed to a builder or to the dependency injection
// that is behind it. A tool's handler returns no error.
// https://pkg.go.dev/github.com/strowk/foxy-contexts/pkg/app
var foxy = []SDKCall{
	{Func: "github.com/strowk/foxy-contexts/pkg/app.NewBuilder", Role: MakeServer, Items: None},
	{Func: "(*github.com/strowk/foxy-contexts/pkg/app.Builder).WithTool", Role: RegisterObject, Server: Recv, Items: A0, Key: "GetMcpTool Callback", Flag: "chain"},
	{Func: "(*github.com/strowk/foxy-contexts/pkg/app.Builder).WithResource", Role: RegisterObject, Server: Recv, Items: A0, Key: "GetResource ReadResource", Flag: "chain resource"},
	{Func: "(*github.com/strowk/foxy-contexts/pkg/app.Builder).WithResourceProvider", Role: RegisterObject, Server: Recv, Items: A0, Key: "GetResources ReadResource", Flag: "chain resource"},
	{Func: "(*github.com/strowk/foxy-contexts/pkg/app.Builder).WithPrompt", Role: RegisterObject, Server: Recv, Items: A0, Key: "GetMcpPrompt Get", Flag: "chain prompt"},
	{Func: "(*github.com/strowk/foxy-contexts/pkg/app.Builder).{WithExtraServerOptions,WithFxOptions,WithName,WithServerCapabilities,WithTransport,WithVersion}", Role: Same, Handler: Recv},

	{Func: "github.com/strowk/foxy-contexts/pkg/fxctx.AsTool", Role: RegisterObject, Server: None, Items: A0, Key: "GetMcpTool Callback", Flag: "result"},
	{Func: "github.com/strowk/foxy-contexts/pkg/fxctx.AsResource", Role: RegisterObject, Server: None, Items: A0, Key: "GetResource ReadResource", Flag: "result resource"},
	{Func: "github.com/strowk/foxy-contexts/pkg/fxctx.AsResourceProvider", Role: RegisterObject, Server: None, Items: A0, Key: "GetResources ReadResource", Flag: "result resource"},
	{Func: "github.com/strowk/foxy-contexts/pkg/fxctx.AsPrompt", Role: RegisterObject, Server: None, Items: A0, Key: "GetMcpPrompt Get", Flag: "result prompt"},
	{Func: "github.com/strowk/foxy-contexts/pkg/fxctx.NewTool", Role: JoinPair, Tool: A0, Handler: A1},
	{Func: "github.com/strowk/foxy-contexts/pkg/fxctx.{NewResource,NewResourceProvider}", Role: JoinPair, Tool: A0, Handler: A1, Flag: "resource"},
	{Func: "github.com/strowk/foxy-contexts/pkg/fxctx.NewPrompt", Role: JoinPair, Tool: A0, Handler: A1, Flag: "prompt"},
	{Func: "(github.com/strowk/foxy-contexts/pkg/fxctx.Prompt).WithCompleter", Role: Same, Handler: Recv},

	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.NewToolInputSchema", Role: MakeSchema, Items: A0},
	{Func: "(github.com/strowk/foxy-contexts/pkg/toolinput.ToolInputSchema).GetMcpToolInputSchema", Role: Same, Handler: Recv},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithString", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "string", Flag: "described"},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithBoolean", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "boolean", Flag: "described"},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithNumber", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "number", Flag: "described"},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithObject", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "object", Flag: "described"},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithArray", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "array", Flag: "described"},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithRequiredString", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "string", Flag: "described required"},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithRequiredBoolean", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "boolean", Flag: "described required"},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithRequiredNumber", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "number", Flag: "described required"},
	{Func: "github.com/strowk/foxy-contexts/pkg/toolinput.WithRequiredObject", Role: ToolProperty, Tool: A0, Handler: A1, Items: None, Key: "object", Flag: "described required"},
}
