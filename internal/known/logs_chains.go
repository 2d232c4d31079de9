package known

// chainLogs are loggers whose record is built by a chain of calls: what
// arrives at a link of the chain is in the record.
var chainLogs = []Sink{
	// zerolog: logger.Info().Str(key, value).Msg(message)
	{"(*github.com/rs/zerolog.Event).{AnErr,Any,Array,Bytes,Dict,Errs,Hex,IPAddr,IPPrefix,Interface,MACAddr,Object,RawCBOR,RawJSON,Str,Stringer,Stringers,Strs}", Log, A1, Value, "zerolog record"},
	{"(*github.com/rs/zerolog.Event).{EmbedObject,Err,Fields}", Log, A0, Value, "zerolog record"},
	{"(*github.com/rs/zerolog.Event).Msg", Log, A0, Message, "zerolog record"},
	{"(*github.com/rs/zerolog.Event).Msgf", Log, A0, Format, "zerolog record"},
	{"(*github.com/rs/zerolog.Array).{Bytes,Dict,Err,Hex,IPAddr,IPPrefix,Interface,MACAddr,Object,RawJSON,Str}", Log, A0, Value, "zerolog record"},
	{"(github.com/rs/zerolog.Context).{AnErr,Any,Array,Bytes,Dict,Errs,Hex,IPAddr,IPPrefix,Interface,MACAddr,Object,RawJSON,Str,Stringer,Strs}", Log, A1, Context, "zerolog record"},
	{"(github.com/rs/zerolog.Context).{EmbedObject,Err,Fields}", Log, A0, Context, "zerolog record"},
	{"{github.com/rs/zerolog/log,(*github.com/rs/zerolog.Logger)}.Print", Log, A0, Value, "zerolog record"},
	{"{github.com/rs/zerolog/log,(*github.com/rs/zerolog.Logger)}.Printf", Log, A0, Format, "zerolog record"},

	// phuslu/log
	{"(*github.com/phuslu/log.Entry).{AnErr,Any,Bytes,BytesOrNil,Dict,Encode,Errs,GoStringer,Hex,IPAddr,IPPrefix,Interface,MACAddr,NetIPAddr,NetIPAddrPort,NetIPPrefix,Object,Objects,RawJSON,Str,Stringer,Strs}", Log, A1, Value, "log record"},
	{"(*github.com/phuslu/log.Entry).{Context,EmbedObject,Err,Fields,KeysAndValues}", Log, A0, Value, "log record"},
	{"(*github.com/phuslu/log.Entry).Msg", Log, A0, Message, "log record"},
	{"(*github.com/phuslu/log.Entry).Msgf", Log, A0, Format, "log record"},
	{"(*github.com/phuslu/log.Entry).Msgs", Log, A0, Value, "log record"},
	{"{github.com/phuslu/log,(*github.com/phuslu/log.Logger)}.Printf", Log, A0, Format, "log record"},
}
