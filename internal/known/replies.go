package known

import (
	"slices"
	"strings"
)

// A Reply is where the answer of a peer arrives: a result, or an argument that
// is filled. Calls that take a context need no row, as the engine takes what
// unseen code returns for them for an answer.
type Reply struct {
	Func string
	Out  Pos
}

// RepliesOf returns the rows for the function with the given full name.
func RepliesOf(fn string) []Reply { return replyIndex(fn) }

var replyIndex = index(func() []Reply { return replies }, func(r *Reply) string { return r.Func })

var replies = []Reply{
	{"net/http.{Get,Head,Post,PostForm}", R0},
	{"(*net/http.Client).{Do,Get,Head,Post,PostForm}", R0},
	{"(*net/http.Transport).RoundTrip", R0},
	{"(net/http.RoundTripper).RoundTrip", R0},
	{"(*os/exec.Cmd).{CombinedOutput,Output,StderrPipe,StdoutPipe}", R0},
	{"net/http/httputil.{DumpRequest,DumpRequestOut,DumpResponse}", R0},
	{"(*net/rpc.Client).Call", A2}, // func (client *Client) Call(serviceMethod string, args any, reply any) error
	{"github.com/hashicorp/go-retryablehttp.{Get,Head,Post,PostForm}", R0},
	{"(*github.com/hashicorp/go-retryablehttp.Client).{Do,Get,Head,Post,PostForm}", R0},
	{"(*github.com/go-resty/resty/v2.Request).{Delete,Execute,Get,Head,Options,Patch,Post,Put,Send}", R0},
	{"{github.com/valyala/fasthttp,(*github.com/valyala/fasthttp.Client)}.{Do,DoDeadline,DoRedirects,DoTimeout}", A1},
	{"{github.com/valyala/fasthttp,(*github.com/valyala/fasthttp.Client)}.{Get,GetDeadline,GetTimeout,Post}", R1},
	// func (cc *ClientConn) Invoke(ctx context.Context, method string, args, reply any, opts ...CallOption) error
	{"({*google.golang.org/grpc.ClientConn,google.golang.org/grpc.ClientConnInterface}).Invoke", A3},
	{"(*github.com/gorilla/websocket.Conn).ReadMessage", R1},
	{"(*github.com/gorilla/websocket.Conn).ReadJSON", A0},
}

// A ReplyField is a struct field: a peer writes what it answers into the value that
// is stored there.
type ReplyField struct {
	Field string // "import/path.Type.Field"
	By    string // the call during which it does
}

// ReplyFieldOf returns the row for the field with the given full name, or nil.
func ReplyFieldOf(field string) *ReplyField {
	if rows := replyFieldIndex(field); len(rows) > 0 {
		return &rows[0]
	}
	return nil
}

var replyFieldIndex = index(func() []ReplyField { return replyFields }, func(r *ReplyField) string { return r.Field })

var replyFields = []ReplyField{
	{"os/exec.Cmd.{Stderr,Stdout}", "(*os/exec.Cmd).Run"},
}

// RowsOf returns where the function with the given full name puts rows of a
// database: results, or what an argument refers to.
func RowsOf(fn string) []Reply { return rowIndex(fn) }

var rowIndex = index(func() []Reply { return rows }, func(r *Reply) string { return r.Func })

var rows = []Reply{
	{"(*database/sql.{Row,Rows}).Scan", A0},
	{"(*github.com/jmoiron/sqlx.{Row,Rows}).{MapScan,StructScan}", A0},
	{"(*github.com/jmoiron/sqlx.{Row,Rows}).SliceScan", R0},
	{"(*github.com/jmoiron/sqlx.{DB,Tx}).{Get,Select}", A0},
	{"(*github.com/jmoiron/sqlx.{Conn,DB,Tx}).{Get,Select}Context", A1},
	{"(github.com/jackc/pgx/{v4,v5}.Rows).Scan", A0},
	{"(github.com/jackc/pgx/{v4,v5}.Rows).Values", R0},
	{"(github.com/jackc/pgx/{v4,v5}.Row).Scan", A0},
	{"github.com/jackc/pgx/v5.{CollectExactlyOneRow,CollectOneRow,CollectRows}", R0},
	{"(*gorm.io/gorm.DB).{Find,First,Last,Scan,Take}", A0},
	{"(github.com/ClickHouse/clickhouse-go/v2/lib/driver.Rows).{Scan,ScanStruct}", A0},
	{"(*go.mongodb.org/mongo-driver/{,v2/}mongo.Cursor).All", A1},
	{"(*go.mongodb.org/mongo-driver/{,v2/}mongo.{Cursor,SingleResult}).Decode", A0},
}

// modelClients are packages of clients of language models.
var modelClients = []string{
	"github.com/anthropics/anthropic-sdk-go",
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime",
	"github.com/cloudwego/eino",
	"github.com/cohere-ai/cohere-go",
	"github.com/google/generative-ai-go",
	"github.com/ollama/ollama/api",
	"github.com/openai/openai-go",
	"github.com/sashabaranov/go-openai",
	"github.com/tmc/langchaingo",
	"google.golang.org/genai",
}

// AsksModel reports whether the package with the given path is a client of a
// language model.
func AsksModel(pkg string) bool {
	return slices.ContainsFunc(modelClients, func(p string) bool { return pkg == p || strings.HasPrefix(pkg, p+"/") })
}

// toolResults are the types of what tools, prompts and resources answer.
var toolResults = []string{
	"*github.com/mark3labs/mcp-go/mcp.CallToolResult",
	"*github.com/mark3labs/mcp-go/mcp.GetPromptResult",
	"[]github.com/mark3labs/mcp-go/mcp.ResourceContents",
	"*github.com/modelcontextprotocol/go-sdk/mcp.CallToolResult",
	"*github.com/modelcontextprotocol/go-sdk/mcp.GetPromptResult",
	"*github.com/modelcontextprotocol/go-sdk/mcp.ReadResourceResult",
	"github.com/modelcontextprotocol/go-sdk/mcp.Result",
}

// ToolResult reports whether a type is what a tool, prompt or resource answers.
func ToolResult(typ string) bool { return slices.Contains(toolResults, typ) }

// FailedField is the field of an answer that says that the tool failed, as every
// SDK names it after the protocol's isError.
const FailedField = "IsError"

// FailedResult reports whether the function with the given full name makes an
// answer that says that the tool failed.
func FailedResult(fn string) bool { return len(failedIndex(fn)) > 0 }

var failedIndex = index(func() []string { return failedResults }, func(r *string) string { return *r })

var failedResults = []string{
	"github.com/mark3labs/mcp-go/mcp.{NewToolResultError,NewToolResultErrorFromErr,NewToolResultErrorf}",
}
