package known

import "slices"

// logs are the sinks where what arrives outlives the call: records of
// loggers, spans, metric labels, standard output and error.
//
// The built-in print, println and panic have no object to name here; the
// engine knows them. Constructors of fields (zap.String, slog.Any,
// attribute.String) are not sinks: they pass their arguments on by the
// engine's default, and the record that takes the field is the sink.
// Methods for numbers, bools and times are left out, as those are never raw.
func logs() []Sink { return slices.Concat(stdLogs, moduleLogs, sdkLogs, chainLogs, traceLogs) }

// stdLogs are fmt, log and log/slog.
var stdLogs = []Sink{
	{"fmt.{Print,Println}", Log, A0, Value, "standard output"},
	{"fmt.Printf", Log, A0, Format, "standard output"},
	// func Fprintf(w io.Writer, format string, a ...any)
	{"fmt.{Fprint,Fprintln}", Output, A1, Value, "standard stream"},
	{"fmt.Fprintf", Output, A1, Format, "standard stream"},
	{"io.WriteString", Output, A1, Value, "standard stream"},
	{"(io.{Writer).Write,StringWriter).WriteString}", Output, A0, Value, "standard stream"},
	{"(*bufio.Writer).{Write,WriteString}", Output, A0, Value, "standard stream"},
	{"(*os.File).{Write,WriteString}", Output, A0, Value, "standard stream"},

	{"log.{Fatal,Fatalln,Panic,Panicln,Print,Println}", Log, A0, Value, "log record"},
	{"log.{Fatalf,Panicf,Printf}", Log, A0, Format, "log record"},
	{"log.Output", Log, A1, Value, "log record"},
	{"log.SetPrefix", Log, A0, Context, "log record"},
	{"(*log.Logger).{Fatal,Fatalln,Panic,Panicln,Print,Println}", Log, A0, Value, "log record"},
	{"(*log.Logger).{Fatalf,Panicf,Printf}", Log, A0, Format, "log record"},
	{"(*log.Logger).Output", Log, A1, Value, "log record"},
	{"(*log.Logger).SetPrefix", Log, A0, Context, "log record"},
	{"log.New", Log, A1, Context, "log record"},
	// func (w *Writer) Info(m string) error
	{"(*log/syslog.Writer).{Alert,Crit,Debug,Emerg,Err,Info,Notice,Warning,Write}", Log, A0, Value, "log record"},

	// func Info(msg string, args ...any)
	{"log/slog.{Debug,Error,Info,Warn}", Log, A0, Message, "slog record"},
	{"log/slog.{Debug,Error,Info,Warn}", Log, A1, KeyValues, "slog record"},
	// func InfoContext(ctx context.Context, msg string, args ...any)
	{"log/slog.{DebugContext,ErrorContext,InfoContext,WarnContext}", Log, A1, Message, "slog record"},
	{"log/slog.{DebugContext,ErrorContext,InfoContext,WarnContext}", Log, A2, KeyValues, "slog record"},
	// func Log(ctx context.Context, level Level, msg string, args ...any)
	{"log/slog.{Log,LogAttrs}", Log, A2, Message, "slog record"},
	{"log/slog.{Log,LogAttrs}", Log, A3, KeyValues, "slog record"},
	{"log/slog.With", Log, A0, Context, "slog record"},
	{"(*log/slog.Logger).{Debug,Error,Info,Warn}", Log, A0, Message, "slog record"},
	{"(*log/slog.Logger).{Debug,Error,Info,Warn}", Log, A1, KeyValues, "slog record"},
	{"(*log/slog.Logger).{DebugContext,ErrorContext,InfoContext,WarnContext}", Log, A1, Message, "slog record"},
	{"(*log/slog.Logger).{DebugContext,ErrorContext,InfoContext,WarnContext}", Log, A2, KeyValues, "slog record"},
	{"(*log/slog.Logger).{Log,LogAttrs}", Log, A2, Message, "slog record"},
	{"(*log/slog.Logger).{Log,LogAttrs}", Log, A3, KeyValues, "slog record"},
	{"(*log/slog.Logger).{With,WithGroup}", Log, A0, Context, "slog record"},
	{"(log/slog.Handler).{WithAttrs,WithGroup}", Log, A0, Context, "slog record"},
	{"(*log/slog.{JSONHandler,TextHandler}).{WithAttrs,WithGroup}", Log, A0, Context, "slog record"},
	// func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record
	{"log/slog.NewRecord", Log, A2, Message, "slog record"},
	{"(*log/slog.Record).{Add,AddAttrs}", Log, A0, KeyValues, "slog record"},
}
