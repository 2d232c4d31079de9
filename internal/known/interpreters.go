package known

import "slices"

// interpreters are the sinks of omnibus: what is executed or interpreted, or
// decides which peer or callee is reached. What travels apart from the text
// (placeholders' values, argv at fixed positions) has no row.
//
// Languages that only read from a search or metrics system (PromQL, LogQL,
// full-text search, jq) are data to a fixed operation and have no row either.
func interpreters() []Sink {
	return slices.Concat(processSinks, scriptSinks, reflectiveSinks, sqlSinks, ormSinks, commandSinks, requestSinks, targetSinks)
}

// processSinks start processes, here or elsewhere.
var processSinks = []Sink{
	{"os/exec.Command", Process, A0, Program, "process"},
	{"os/exec.Command", Process, A1, Argv, "process"},
	{"os/exec.CommandContext", Process, A1, Program, "process"},
	{"os/exec.CommandContext", Process, A2, Argv, "process"},
	// func StartProcess(name string, argv []string, attr *ProcAttr) (*Process, error)
	{"os.StartProcess", Process, A0, Program, "process"},
	{"os.StartProcess", Process, A1, Argv, "process"},
	{"syscall.{Exec,ForkExec,StartProcess}", Process, A0, Program, "process"},
	{"syscall.{Exec,ForkExec,StartProcess}", Process, A1, Argv, "process"},
	{"syscall.Exec", Process, A2, Argv, "process environment"},
	{"(*golang.org/x/crypto/ssh.Session).{CombinedOutput,Output,Run,Start}", Interpreter, A0, Text, "ssh command"},

	{"(github.com/melbahja/goph.Client).{Command,Run}", Interpreter, A0, Text, "ssh command"},
	{"(github.com/melbahja/goph.Client).{CommandContext,RunContext}", Interpreter, A1, Text, "ssh command"},
	{"(*github.com/masterzen/winrm.Client).{Run,RunPSWithString,RunWithString}", Interpreter, A0, Text, "remote shell command"},
	{"github.com/bitfield/script.Exec", Interpreter, A0, Text, "shell command"},
	{"(*github.com/bitfield/script.Pipe).{Exec,ExecForEach}", Interpreter, A0, Text, "shell command"},
	// func (c Client) ExecuteCommand(ctx context.Context, cmdStr string) (*Result, error)
	{"({*github.com/Azure/azure-api-mcp/pkg/azcli.DefaultClient,github.com/Azure/azure-api-mcp/pkg/azcli.Client}).ExecuteCommand", Interpreter, A1, Text, "Azure command line"},
	{"github.com/go-cmd/cmd.NewCmd", Process, A0, Program, "process"},
	{"github.com/go-cmd/cmd.NewCmd", Process, A1, Argv, "process"},
	{"github.com/go-cmd/cmd.NewCmdOptions", Process, A1, Program, "process"},
	{"github.com/go-cmd/cmd.NewCmdOptions", Process, A2, Argv, "process"},

	// A client of an MCP server on stdio starts that server.
	{"github.com/mark3labs/mcp-go/client.{NewStdioMCPClient,NewStdioMCPClientWithOptions}", Process, A0, Program, "MCP server process"},
	{"github.com/mark3labs/mcp-go/client.{NewStdioMCPClient,NewStdioMCPClientWithOptions}", Process, A1, Argv, "MCP server process environment"},
	{"github.com/mark3labs/mcp-go/client.{NewStdioMCPClient,NewStdioMCPClientWithOptions}", Process, A2, Argv, "MCP server process"},
	{"github.com/mark3labs/mcp-go/client/transport.{NewStdio,NewStdioWithOptions}", Process, A0, Program, "MCP server process"},
	{"github.com/mark3labs/mcp-go/client/transport.{NewStdio,NewStdioWithOptions}", Process, A1, Argv, "MCP server process environment"},
	{"github.com/mark3labs/mcp-go/client/transport.{NewStdio,NewStdioWithOptions}", Process, A2, Argv, "MCP server process"},
}

// scriptSinks run scripts, expressions, templates and documents.
var scriptSinks = []Sink{
	{"(*{html,text}/template.Template).Parse", Interpreter, A0, Text, "template"},
	{"{(*github.com/flosch/pongo2/v6.TemplateSet).FromString,(*github.com/flosch/pongo2/v6.TemplateSet).FromBytes,github.com/nikolalohinski/gonja/v2.FromString,github.com/nikolalohinski/gonja/v2.FromBytes}", Interpreter, A0, Text, "template"},
	{"(*github.com/flosch/pongo2/v6.TemplateSet).{RenderTemplateBytes,RenderTemplateString}", Interpreter, A0, Text, "template"},

	{"github.com/aymerick/raymond.{MustRender,Parse,Render}", Interpreter, A0, Text, "template"},
	{"github.com/cbroglie/mustache.{ParseString,Render,RenderInLayout,RenderRaw}", Interpreter, A0, Text, "template"},
	{"(*github.com/osteele/liquid.Engine).{ParseAndRender,ParseAndRenderString,ParseString,ParseTemplate,ParseTemplateAndCache,ParseTemplateLocation}", Interpreter, A0, Text, "template"},
	{"(*github.com/osteele/liquid.Engine).ParseAndFRender", Interpreter, A1, Text, "template"},
	{"(*github.com/CloudyKit/jet/v6.Set).Parse", Interpreter, A1, Text, "template"},

	{"(*github.com/{dop251/goja,grafana/sobek}.Runtime).RunString", Interpreter, A0, Text, "JavaScript"},
	{"(*github.com/{dop251/goja,grafana/sobek}.Runtime).RunScript", Interpreter, A1, Text, "JavaScript"},
	{"github.com/{dop251/goja,grafana/sobek}.{Compile,MustCompile,Parse}", Interpreter, A1, Text, "JavaScript"},
	{"(*rogchap.com/v8go.Context).RunScript", Interpreter, A0, Text, "JavaScript"},
	{"(*rogchap.com/v8go.Isolate).CompileUnboundScript", Interpreter, A0, Text, "JavaScript"},
	{"(github.com/robertkrimen/otto.Otto).{Call,Eval,Object,Run}", Interpreter, A0, Text, "JavaScript"},
	{"(*github.com/robertkrimen/otto.Otto).{Compile,CompileWithSourceMap}", Interpreter, A1, Text, "JavaScript"},
	{"(*github.com/yuin/gopher-lua.LState).{DoFile,DoString,Load,LoadFile,LoadString}", Interpreter, A0, Text, "Lua"},
	{"(*github.com/traefik/yaegi/interp.Interpreter).{Compile,CompilePath,Eval,EvalPath}", Interpreter, A0, Text, "Go script"},
	{"(*github.com/traefik/yaegi/interp.Interpreter).{EvalPathWithContext,EvalWithContext}", Interpreter, A1, Text, "Go script"},
	// func Eval(thread *Thread, filename string, src any, env StringDict) (Value, error)
	{"go.starlark.net/starlark.{Eval,ExecFile}", Interpreter, A2, Text, "Starlark"},
	{"go.starlark.net/starlark.{EvalOptions,ExecFileOptions}", Interpreter, A3, Text, "Starlark"},
	{"go.starlark.net/starlark.{ExprFunc,SourceProgram}", Interpreter, A1, Text, "Starlark"},
	{"go.starlark.net/starlark.{ExprFuncOptions,SourceProgramOptions}", Interpreter, A2, Text, "Starlark"},
	{"github.com/d5/tengo/v2.NewScript", Interpreter, A0, Text, "Tengo"},
	{"github.com/d5/tengo/v2.Eval", Interpreter, A1, Text, "Tengo"},
	{"github.com/{antonmedv,expr-lang}/expr.{Compile,Eval}", Interpreter, A0, Text, "expression"},
	{"(*{cel.dev/cel-go,github.com/google/cel-go}/cel.Env).{Compile,Parse}", Interpreter, A0, Text, "CEL expression"},

	{"github.com/PaesslerAG/gval.Evaluate", Interpreter, A0, Text, "expression"},
	{"github.com/PaesslerAG/gval.EvaluateWithContext", Interpreter, A1, Text, "expression"},
	{"github.com/Knetic/govaluate.{NewEvaluableExpression,NewEvaluableExpressionWithFunctions}", Interpreter, A0, Text, "expression"},
	// func (vm *VM) EvaluateSnippet(filename string, snippet string) (json string, formattedErr error)
	{"(*github.com/google/go-jsonnet.VM).Evaluate{Anonymous,}Snippet{,Multi,Stream}", Interpreter, A1, Text, "Jsonnet"},

	// func (r *runtime) Instantiate(ctx context.Context, source []byte) (api.Module, error)
	{"(github.com/tetratelabs/wazero.Runtime).{CompileModule,Instantiate,InstantiateWithConfig}", Interpreter, A1, Text, "WebAssembly"},

	// Browsers
	{"github.com/chromedp/chromedp.{Evaluate,EvaluateAsDevTools,Poll,PollFunction}", Interpreter, A0, Text, "JavaScript"},
	{"github.com/chromedp/cdproto/{page.AddScriptToEvaluateOnNewDocument,runtime.CallFunctionOn,runtime.CompileScript,runtime.Evaluate}", Interpreter, A0, Text, "JavaScript"},
	{"(*github.com/go-rod/rod.{Element,Page}).{Eval,MustEval}", Interpreter, A0, Text, "JavaScript"},
	{"(*github.com/go-rod/rod.Page).{EvalOnNewDocument,MustEvalOnNewDocument}", Interpreter, A0, Text, "JavaScript"},
	{"(github.com/playwright-community/playwright-go.{Frame,Locator,Page}).{Evaluate,EvaluateHandle}", Interpreter, A0, Text, "JavaScript"},
	{"(github.com/playwright-community/playwright-go.{Frame,Page}).WaitForFunction", Interpreter, A0, Text, "JavaScript"},
	{"(github.com/playwright-community/playwright-go.Locator).EvaluateAll", Interpreter, A0, Text, "JavaScript"},

	// A shell in Go: the node is the parsed script.
	{"(*mvdan.cc/sh/v3/interp.Runner).Run", Interpreter, A1, Text, "shell script"},

	// Objects of any kind, as opposed to those of a typed clientset.
	{"(k8s.io/client-go/dynamic.ResourceInterface).{Create,Update}", Interpreter, A1, Document, "Kubernetes manifest"},
	{"(k8s.io/client-go/dynamic.ResourceInterface).Apply", Interpreter, A2, Document, "Kubernetes manifest"},
	{"(k8s.io/client-go/dynamic.ResourceInterface).Patch", Interpreter, A3, Document, "Kubernetes patch"},
	// func (m *Helper) Create(namespace string, modify bool, obj runtime.Object) (runtime.Object, error)
	{"(*k8s.io/cli-runtime/pkg/resource.Helper).Create", Interpreter, A2, Document, "Kubernetes manifest"},
	{"(*k8s.io/cli-runtime/pkg/resource.Helper).Replace", Interpreter, A3, Document, "Kubernetes manifest"},
	{"(*k8s.io/cli-runtime/pkg/resource.Builder).Stream", Interpreter, A0, Document, "Kubernetes manifest"},
	{"(sigs.k8s.io/controller-runtime/pkg/client.Writer).{Apply,Create,Patch,Update}", Interpreter, A1, Document, "Kubernetes manifest"},
}

// reflectiveSinks look their callee up by name.
var reflectiveSinks = []Sink{
	{"plugin.Open", Reflective, A0, Name, "plugin"},
	{"(*plugin.Plugin).Lookup", Reflective, A0, Name, "plugin symbol"},
	{"(reflect.Value).{FieldByName,MethodByName}", Reflective, A0, Name, "reflection"},
	{"(reflect.Type).MethodByName", Reflective, A0, Name, "reflection"},
	// func (client *Client) Call(serviceMethod string, args any, reply any) error
	{"(*net/rpc.Client).{Call,Go}", Reflective, A0, Name, "RPC method"},
	// func (cc *ClientConn) Invoke(ctx context.Context, method string, args, reply any, opts ...CallOption) error
	{"({*google.golang.org/grpc.ClientConn,google.golang.org/grpc.ClientConnInterface}).Invoke", Reflective, A1, Name, "gRPC method"},
	{"({*google.golang.org/grpc.ClientConn,google.golang.org/grpc.ClientConnInterface}).NewStream", Reflective, A2, Name, "gRPC method"},
	{"google.golang.org/grpc.Invoke", Reflective, A1, Name, "gRPC method"},
	// func (c *Client) Call(result any, method string, args ...any) error
	{"(*github.com/ethereum/go-ethereum/rpc.Client).Call", Reflective, A1, Name, "RPC method"},
	{"(*github.com/ethereum/go-ethereum/rpc.Client).CallContext", Reflective, A2, Name, "RPC method"},
}

// targetSinks decide which peer a connection goes to.
var targetSinks = []Sink{
	{"net.{Dial,DialTimeout}", Target, A1, Host, "network connection"},
	{"(*net.Dialer).Dial", Target, A1, Host, "network connection"},
	{"(*net.Dialer).DialContext", Target, A2, Host, "network connection"},
	{"crypto/tls.Dial", Target, A1, Host, "network connection"},
	{"crypto/tls.DialWithDialer", Target, A2, Host, "network connection"},
	{"net/rpc.{Dial,DialHTTP}", Target, A1, Host, "RPC connection"},
	{"net/smtp.{Dial,SendMail}", Target, A0, Host, "mail server"},
	{"golang.org/x/crypto/ssh.{Dial,NewClientConn}", Target, A1, Host, "ssh connection"},
	{"google.golang.org/grpc.{Dial,NewClient}", Target, A0, Host, "gRPC connection"},
	{"google.golang.org/grpc.DialContext", Target, A1, Host, "gRPC connection"},
	{"github.com/coder/websocket.Dial", Target, A1, Host, "websocket"},
	{"(*github.com/gorilla/websocket.Dialer).Dial", Target, A0, Host, "websocket"},
	{"(*github.com/gorilla/websocket.Dialer).DialContext", Target, A1, Host, "websocket"},
	{"github.com/openai/openai-go{,/v2,/v3}/option.WithBaseURL", Target, A0, Host, "model API"},
	{"github.com/anthropics/anthropic-sdk-go/option.WithBaseURL", Target, A0, Host, "model API"},
	{"github.com/chromedp/chromedp.NewRemoteAllocator", Target, A1, Host, "browser"},
	{"github.com/nats-io/nats.go.Connect", Target, A0, Host, "NATS server"},
	{"(*github.com/go-resty/resty/v2.Client).{SetBaseURL,SetHostURL}", Target, A0, Host, "HTTP server"},
	{"{github.com/docker/docker,github.com/moby/moby}/client.WithHost", Target, A0, Host, "docker host"},
	{"k8s.io/client-go/tools/clientcmd.BuildConfigFromFlags", Target, A0, Host, "Kubernetes cluster"},
	{"k8s.io/client-go/tools/clientcmd.BuildConfigFromFlags", Target, A1, Host, "Kubernetes configuration"},
	{"k8s.io/client-go/tools/clientcmd.RESTConfigFromKubeConfig", Target, A0, Host, "Kubernetes configuration"},
	// func FindChartInRepoURL(repoURL, chartName, ...
	{"helm.sh/helm/v3/pkg/repo.FindChartIn{,Auth,AuthAndTLS,AuthAndTLSAndPass}RepoURL", Target, A0, Host, "chart repository"},
	{"helm.sh/helm/v4/pkg/repo/v1.FindChartInRepoURL", Target, A0, Host, "chart repository"},
	// func (c *ChartPathOptions) LocateChart(name string, ...) takes a URL and an OCI reference for a name.
	{"(*helm.sh/helm/{v3,v4}/pkg/action.ChartPathOptions).LocateChart", Target, A0, Host, "chart repository"},
	{"github.com/mark3labs/mcp-go/client.{NewOAuthSSEClient,NewOAuthStreamableHttpClient,NewSSEMCPClient,NewStreamableHttpClient}", Target, A0, Host, "MCP server"},
	{"github.com/mark3labs/mcp-go/client/transport.{NewSSE,NewStreamableHTTP}", Target, A0, Host, "MCP server"},

	{"{database/sql,github.com/jmoiron/sqlx}.Open", Target, A1, Host, "database"},
	{"github.com/jmoiron/sqlx.{Connect,MustConnect,MustOpen}", Target, A1, Host, "database"},
	{"github.com/jmoiron/sqlx.ConnectContext", Target, A2, Host, "database"},
	{"gorm.io/driver/{mysql,postgres,sqlite}.Open", Target, A0, Host, "database"},
	{"github.com/jackc/pgx/{v4,v5}.Connect", Target, A1, Host, "database"},
	{"github.com/jackc/pgx/v5.ConnectWithOptions", Target, A1, Host, "database"},
	{"github.com/jackc/pgx/{v4,v5}.ParseConfig", Target, A0, Host, "database"},
	{"github.com/jackc/pgx/v4/pgxpool.Connect", Target, A1, Host, "database"},
	{"github.com/jackc/pgx/v5/pgxpool.New", Target, A1, Host, "database"},
	{"github.com/jackc/pgx/{v4,v5}/pgxpool.ParseConfig", Target, A0, Host, "database"},
	{"github.com/jackc/pgx/v5/pgconn.Connect", Target, A1, Host, "database"},
	{"github.com/lib/pq.NewConnector", Target, A0, Host, "database"},
	{"github.com/go-sql-driver/mysql.ParseDSN", Target, A0, Host, "database"},
	{"github.com/go-pg/pg/v10.ParseURL", Target, A0, Host, "database"},
	{"github.com/ClickHouse/clickhouse-go/v2.ParseDSN", Target, A0, Host, "database"},
	{"github.com/gocql/gocql.NewCluster", Target, A0, Host, "Cassandra cluster"},
	{"github.com/neo4j/neo4j-go-driver/v5/neo4j.{NewDriver,NewDriverWithContext}", Target, A0, Host, "Neo4j server"},
	{"github.com/redis/go-redis/v9.ParseURL", Target, A0, Host, "Redis server"},
	{"github.com/gomodule/redigo/redis.{Dial,DialTimeout,DialURLContext}", Target, A1, Host, "Redis server"},
	{"github.com/gomodule/redigo/redis.DialContext", Target, A2, Host, "Redis server"},
	{"github.com/gomodule/redigo/redis.DialURL", Target, A0, Host, "Redis server"},
	{"(*go.mongodb.org/mongo-driver/{,v2/}mongo/options.ClientOptions).ApplyURI", Target, A0, Host, "MongoDB server"},
	{"github.com/influxdata/influxdb-client-go/v2.{NewClient,NewClientWithOptions}", Target, A0, Host, "InfluxDB server"},
}
