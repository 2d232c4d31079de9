package known

// A LogHandler says where the log handler behind the result of a call is, or
// behind the record that it writes: in an operand, which holds the logger, the
// handler or its options, or with From None in the program's default.
type LogHandler struct {
	Func string
	From Pos
}

// LogHandlerOf returns the row for the function with the given full name.
func LogHandlerOf(fn string) (LogHandler, bool) {
	rows := logHandlerIndex(fn)
	if len(rows) == 0 {
		return LogHandler{}, false
	}
	return rows[0], true
}

var logHandlerIndex = index(func() []LogHandler { return logHandlers }, func(r *LogHandler) string { return r.Func })

// logHandlers are those of log/slog: with other loggers a hook can drop a field
// too, but sees the record after it was written.
var logHandlers = []LogHandler{
	{"log/slog.{Debug,DebugContext,Error,ErrorContext,Info,InfoContext,Log,LogAttrs,Warn,WarnContext}", None},
	{"log/slog.{Default,With}", None},
	{"(*log/slog.Logger).{Debug,DebugContext,Error,ErrorContext,Info,InfoContext,Log,LogAttrs,Warn,WarnContext}", Recv},
	{"(*log/slog.Logger).{Handler,With,WithGroup}", Recv},
	{"(log/slog.Handler).{WithAttrs,WithGroup}", Recv},
	{"(*log/slog.{JSONHandler,TextHandler}).{WithAttrs,WithGroup}", Recv},
	{"log/slog.New", A0},
	// func NewJSONHandler(w io.Writer, opts *HandlerOptions) *JSONHandler
	{"log/slog.{NewJSONHandler,NewTextHandler}", A1},
}

// SetsLogHandler reports whether the function with the given full name makes its
// argument the program's default logger.
func SetsLogHandler(fn string) bool { return fn == setsLogHandler }

const setsLogHandler = "log/slog.SetDefault"

// ReplacesAttrs reports whether the field with the given full name holds the
// function that a log handler shows every attribute to, and writes what that returns.
func ReplacesAttrs(field string) bool { return field == replacesAttrs }

const replacesAttrs = "log/slog.HandlerOptions.ReplaceAttr"

// The parts of the attribute that such a function is given.
const (
	LogAttr      = "log/slog.Attr"
	LogAttrKey   = "Key"
	LogAttrValue = "Value"
)

// LogAttrMade reports whether the function with the given full name makes one
// attribute of the key and the value that are its arguments.
func LogAttrMade(fn string) bool { return len(logAttrIndex(fn)) > 0 }

var logAttrIndex = index(func() []string { return logAttrMakers }, func(r *string) string { return *r })

var logAttrMakers = []string{"log/slog.{Any,String}"} // the others take what is never raw, and a group is shown by its parts
