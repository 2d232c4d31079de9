package known

import "slices"

// interpreters are the sinks of omnibus: what is executed, interpreted, or
// decides which peer or callee is reached. Arguments that travel apart from
// the text (SQL placeholders, argv at fixed positions) have no row.
//
// Read-only query languages of search and metrics systems (PromQL, LogQL,
// full-text search) are data to a fixed operation and have no row.
func interpreters() []Sink {
	return slices.Concat(processSinks, engineSinks, sqlSinks, commandSinks, requestSinks, targetSinks)
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
	{"(*golang.org/x/crypto/ssh.Session).{CombinedOutput,Output,Run,Start}", Interpreter, A0, Text, "ssh command"},
}

// engineSinks run scripts, expressions and templates, or look a callee up.
var engineSinks = []Sink{
	{"(*{html,text}/template.Template).Parse", Interpreter, A0, Text, "template"},
	{"plugin.Open", Reflective, A0, Name, "plugin"},
	{"(*plugin.Plugin).Lookup", Reflective, A0, Name, "plugin symbol"},
	{"(reflect.Value).{FieldByName,MethodByName}", Reflective, A0, Name, "reflection"},
	{"(reflect.Type).MethodByName", Reflective, A0, Name, "reflection"},
	// func (client *Client) Call(serviceMethod string, args any, reply any) error
	{"(*net/rpc.Client).{Call,Go}", Reflective, A0, Name, "RPC method"},

	{"(*github.com/dop251/goja.Runtime).RunString", Interpreter, A0, Text, "JavaScript"},
	{"(*github.com/dop251/goja.Runtime).RunScript", Interpreter, A1, Text, "JavaScript"},
	{"(*github.com/robertkrimen/otto.Otto).{Eval,Run}", Interpreter, A0, Text, "JavaScript"},
	{"(*github.com/yuin/gopher-lua.LState).{DoFile,DoString,LoadString}", Interpreter, A0, Text, "Lua"},
	{"(*github.com/traefik/yaegi/interp.Interpreter).{Compile,Eval,EvalPath}", Interpreter, A0, Text, "Go script"},
	{"(*github.com/traefik/yaegi/interp.Interpreter).EvalWithContext", Interpreter, A1, Text, "Go script"},
	{"go.starlark.net/starlark.{ExecFile,ExecFileOptions,Eval,EvalOptions}", Interpreter, A2, Text, "Starlark"},
	{"github.com/d5/tengo/v2.NewScript", Interpreter, A0, Text, "Tengo"},
	{"github.com/d5/tengo/v2.Eval", Interpreter, A1, Text, "Tengo"},
	{"github.com/expr-lang/expr.{Compile,Eval}", Interpreter, A0, Text, "expression"},
	{"(*github.com/google/cel-go/cel.Env).{Compile,Parse}", Interpreter, A0, Text, "expression"},
}

// sqlSinks take SQL as text.
var sqlSinks = []Sink{
	{"(*database/sql.{DB,Tx}).{Exec,Prepare,Query,QueryRow}", Interpreter, A0, Text, "SQL"},
	{"(*database/sql.{Conn,DB,Tx}).{Exec,Prepare,Query,QueryRow}Context", Interpreter, A1, Text, "SQL"},
}

// commandSinks take commands of other databases.
var commandSinks = []Sink{}

// requestSinks are outgoing HTTP requests.
var requestSinks = []Sink{
	// func NewRequest(method, url string, body io.Reader) (*Request, error)
	{"net/http.NewRequest", Request, A0, Method, "HTTP request"},
	{"net/http.NewRequest", Request, A1, URL, "HTTP request"},
	{"net/http.NewRequestWithContext", Request, A1, Method, "HTTP request"},
	{"net/http.NewRequestWithContext", Request, A2, URL, "HTTP request"},
	{"net/http.{Get,Head,Post,PostForm}", Request, A0, URL, "HTTP request"},
	{"(*net/http.Client).{Get,Head,Post,PostForm}", Request, A0, URL, "HTTP request"},
}

// targetSinks decide which peer a connection goes to.
var targetSinks = []Sink{
	{"database/sql.Open", Target, A1, Host, "database"},
	{"net.{Dial,DialTimeout}", Target, A1, Host, "network connection"},
	{"(*net.Dialer).Dial", Target, A1, Host, "network connection"},
	{"(*net.Dialer).DialContext", Target, A2, Host, "network connection"},
	{"crypto/tls.Dial", Target, A1, Host, "network connection"},
	{"golang.org/x/crypto/ssh.Dial", Target, A1, Host, "ssh connection"},
}
