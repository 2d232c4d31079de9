package known

// A FieldSink is a struct field that is a sink: what is stored in it, by a
// composite literal or an assignment, arrives there.
type FieldSink struct {
	Field string // "import/path.Type.Field"
	Kind  Kind
	Role  Role
	What  string
}

// FieldSinksOf returns the rows for the struct field with the given full name,
// "import/path.Type.Field". Type is the struct that declares the field, also
// when it is selected through an embedding struct.
func FieldSinksOf(field string) []FieldSink { return fieldSinkIndex(field) }

var fieldSinkIndex = index(func() []FieldSink { return fieldSinks }, func(r *FieldSink) string { return r.Field })

var fieldSinks = []FieldSink{
	// Processes, here and in containers.
	{"os/exec.Cmd.Path", Process, Program, "process"},
	{"os/exec.Cmd.Args", Process, Argv, "process"},
	{"os/exec.Cmd.Env", Process, Argv, "process environment"},
	{"os/exec.Cmd.Stdin", Process, Stdin, "process"},
	{"{os,syscall}.ProcAttr.Env", Process, Argv, "process environment"},
	{"github.com/docker/docker/api/types/container.ExecOptions.Cmd", Process, Words, "docker exec"},
	{"github.com/fsouza/go-dockerclient.CreateExecOptions.Cmd", Process, Words, "docker exec"},
	{"github.com/go-delve/delve/service.Config.ProcessArgs", Process, Words, "process that is debugged"},
	{"github.com/docker/docker/api/types/container.Config.{Cmd,Entrypoint}", Process, Words, "container"},
	{"github.com/moby/moby/client.ExecCreateOptions.Cmd", Process, Words, "docker exec"},
	{"k8s.io/api/core/v1.PodExecOptions.Command", Process, Words, "kubernetes exec"},
	{"k8s.io/api/core/v1.Container.Command", Process, Words, "container"},
	{"k8s.io/api/core/v1.Container.Args", Process, Argv, "container"},

	// Text that is interpreted.
	{"cloud.google.com/go/bigquery.QueryConfig.Q", Interpreter, Text, "SQL"},
	{"github.com/aws/aws-sdk-go-v2/service/athena.StartQueryExecutionInput.QueryString", Interpreter, Text, "SQL"},
	{"github.com/aws/aws-sdk-go-v2/service/redshiftdata.ExecuteStatementInput.Sql", Interpreter, Text, "SQL"},
	{"github.com/aws/aws-sdk-go-v2/service/rdsdata.{BatchExecuteStatementInput,ExecuteStatementInput}.Sql", Interpreter, Text, "SQL"},
	{"github.com/aws/aws-sdk-go-v2/service/dynamodb.ExecuteStatementInput.Statement", Interpreter, Text, "PartiQL"},
	{"cloud.google.com/go/spanner.Statement.SQL", Interpreter, Text, "SQL"},
	{"github.com/go-rod/rod/lib/proto.{RuntimeEvaluate,RuntimeCompileScript}.Expression", Interpreter, Text, "JavaScript"},
	{"github.com/go-rod/rod/lib/proto.RuntimeCallFunctionOn.FunctionDeclaration", Interpreter, Text, "JavaScript"},
	{"github.com/go-rod/rod/lib/proto.PageAddScriptToEvaluateOnNewDocument.Source", Interpreter, Text, "JavaScript"},
	{"gorm.io/gorm/clause.{Expr,NamedExpr}.SQL", Interpreter, Text, "SQL"},
	{"github.com/influxdata/influxdb1-client/v2.Query.Command", Interpreter, Text, "InfluxQL"},
	{"github.com/elastic/go-elasticsearch/v8/typedapi/types.{Script,StoredScript}.Source", Interpreter, Text, "Elasticsearch script"},
	{"github.com/elastic/go-elasticsearch/v8/esapi.{PutScriptRequest,ScriptsPainlessExecuteRequest}.Body", Interpreter, Text, "Elasticsearch script"},

	// Forwarded calls.
	{"github.com/mark3labs/mcp-go/mcp.CallToolParams.Name", Reflective, Name, "forwarded tools/call"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.CallToolParams.Name", Reflective, Name, "forwarded tools/call"},

	// Requests and peers.
	{"net/http.Request.Method", Request, Method, "HTTP request"},
	{"net/http.Request.URL", Request, URL, "HTTP request"},
	{"net/http.Request.Host", Target, Host, "HTTP request"},
	{"helm.sh/helm/{v3/pkg/repo,v4/pkg/repo/v1}.Entry.URL", Target, Host, "chart repository"},
	{"helm.sh/helm/{v3,v4}/pkg/action.ChartPathOptions.RepoURL", Target, Host, "chart repository"},
	{"github.com/sashabaranov/go-openai.ClientConfig.BaseURL", Target, Host, "model API"},
	{"k8s.io/client-go/rest.Config.Host", Target, Host, "Kubernetes cluster"},
	{"github.com/redis/go-redis/v9.Options.Addr", Target, Host, "Redis server"},
	{"github.com/redis/go-redis/v9.{ClusterOptions,UniversalOptions}.Addrs", Target, Host, "Redis server"},
	{"github.com/go-sql-driver/mysql.Config.Addr", Target, Host, "database"},
	{"github.com/go-pg/pg/v10.Options.Addr", Target, Host, "database"},
	{"gorm.io/driver/{mysql,postgres}.Config.DSN", Target, Host, "database"},
	{"github.com/ClickHouse/clickhouse-go/v2.Options.Addr", Target, Host, "database"},
	{"github.com/gocql/gocql.ClusterConfig.Hosts", Target, Host, "Cassandra cluster"},
	{"github.com/elastic/go-elasticsearch/v8.Config.Addresses", Target, Host, "Elasticsearch"},
	{"github.com/modelcontextprotocol/go-sdk/mcp.{SSEClientTransport,StreamableClientTransport}.Endpoint", Target, Host, "MCP server"},
}
