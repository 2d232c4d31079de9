package known

// chainLogs are loggers whose record is built by a chain of calls: what
// arrives at a link of the chain is in the record.
var chainLogs = []Sink{
	// zerolog: logger.Info().Str(key, value).Msg(message)
	{"(*github.com/rs/zerolog.Event).{AnErr,Any,Array,Bytes,Dict,Errs,Hex,IPAddr,IPPrefix,Interface,MACAddr,Object,Objects,ObjectsV,RawCBOR,RawJSON,Str,Stringer,Stringers,StringersV,Strs,StrsV}", Log, A1, Value, "zerolog record"},
	{"(*github.com/rs/zerolog.Event).{EmbedObject,Err,Fields}", Log, A0, Value, "zerolog record"},
	{"(*github.com/rs/zerolog.Event).Msg", Log, A0, Message, "zerolog record"},
	{"(*github.com/rs/zerolog.Event).Msgf", Log, A0, Format, "zerolog record"},
	{"(*github.com/rs/zerolog.Array).{Bytes,Dict,Err,Errs,Hex,IPAddr,IPPrefix,Interface,MACAddr,Object,RawJSON,Str}", Log, A0, Value, "zerolog record"},
	{"(github.com/rs/zerolog.Context).{AnErr,Any,Array,Bytes,Dict,Errs,Hex,IPAddr,IPPrefix,Interface,MACAddr,Object,Objects,ObjectsV,RawJSON,Str,Stringer,Stringers,StringersV,Strs,StrsV}", Log, A1, Context, "zerolog record"},
	{"(github.com/rs/zerolog.Context).{EmbedObject,Err,Fields}", Log, A0, Context, "zerolog record"},
	{"{github.com/rs/zerolog/log,(*github.com/rs/zerolog.Logger)}.{Err,Print}", Log, A0, Value, "zerolog record"},
	{"(*github.com/rs/zerolog.Logger).Println", Log, A0, Value, "zerolog record"},
	{"(github.com/rs/zerolog.Logger).Write", Log, A0, Value, "zerolog record"},
	{"{github.com/rs/zerolog/log,(*github.com/rs/zerolog.Logger)}.Printf", Log, A0, Format, "zerolog record"},

	// phuslu/log
	{"(*github.com/phuslu/log.Entry).{AnErr,Any,Base64,Base64URL,Bytes,BytesOrNil,Dict,Encode,Errs,GoStringer,Hex,IPAddr,IPPrefix,Interface,MACAddr,NetAddr,NetIPAddr,NetIPAddrPort,NetIPPrefix,Object,Objects,RawJSON,RawJSONStr,Str,Stringer,Strs}", Log, A1, Value, "log record"},
	{"(*github.com/phuslu/log.Entry).{Context,EmbedObject,Err,Fields,KeysAndValues}", Log, A0, Value, "log record"},
	{"(*github.com/phuslu/log.Entry).Msg", Log, A0, Message, "log record"},
	{"(*github.com/phuslu/log.Entry).Msgf", Log, A0, Format, "log record"},
	{"(*github.com/phuslu/log.Entry).Msgs", Log, A0, Value, "log record"},
	{"(*github.com/phuslu/log.Logger).Err", Log, A0, Value, "log record"},
	{"{github.com/phuslu/log,(*github.com/phuslu/log.Logger)}.Printf", Log, A0, Format, "log record"},

	// zap: what a type's MarshalLogObject or MarshalLogArray hands over
	{"(go.uber.org/zap/zapcore.ObjectEncoder).{AddArray,AddBinary,AddByteString,AddObject,AddReflected,AddString}", Log, A1, Value, "zap record"},
	{"(go.uber.org/zap/zapcore.ArrayEncoder).{AppendArray,AppendObject,AppendReflected}", Log, A0, Value, "zap record"},
	{"(go.uber.org/zap/zapcore.PrimitiveArrayEncoder).{AppendByteString,AppendString}", Log, A0, Value, "zap record"},

	// Sentry: logger.Info().String(key, value).Emit(message)
	{"(github.com/getsentry/sentry-go.LogEntry).{String,StringSlice}", Log, A1, Value, "Sentry log"},
	{"(github.com/getsentry/sentry-go.LogEntry).Emit", Log, A0, Value, "Sentry log"},
	{"(github.com/getsentry/sentry-go.LogEntry).Emitf", Log, A0, Format, "Sentry log"},
	{"(github.com/getsentry/sentry-go.Logger).SetAttributes", Log, A0, Context, "Sentry log"},
	{"(github.com/getsentry/sentry-go.Logger).Write", Log, A0, Value, "Sentry log"},
}
