// Package redaction defines the analyzer that reports loggers which emit raw
// argument values.
//
// # Analyzer redaction
//
// redaction: report raw argument values in logs
//
// # Why
//
// Whatever an agent passes to a tool may be personal, secret or written by an
// attacker. A log that repeats it is a second copy with other readers, another
// lifetime and no access control; debug levels are switched on when something
// goes wrong, which is when it hurts.
//
// # Before
//
//	slog.Info("search", "query", in.Query) // tool "search" writes argument "query" raw into a slog record [redaction/argument]
//
// # After
//
//	slog.Info("search", "query_len", len(in.Query))
//
// # Definitions
//
//   - argument (CWE-532, MCP10): an argument's value, or what is formatted, cut or decoded from
//     it, reaches a log record, the context of a logger, a span, a metric label,
//     an MCP log notification, standard error or output, or a panic. So does an
//     error that is built from it, or that comes from a call known to quote what
//     it is given (url.Parse, strconv, os.Open).
//   - identifier (CWE-532, MCP10, low): the same for one scalar whose name ends in id, uid, uuid, slug,
//     sha or number.
//   - response (CWE-532, MCP10): a tool's result, or what another service or program answered while a
//     call was served, is written: as a whole, a text in it, or an error built
//     from it. Names, ids, codes and counts in it are not.
//   - wire (CWE-532, MCP10): a whole request, its parameters, headers or body, or a whole result in a
//     middleware or hook are written, what net/http/httputil dumps, or a logging
//     transport is switched on.
//
// A logger is a function with a row in the tables, a function that leads to one,
// or one of code that cannot be seen whose type or package has the shape of a
// logger: several functions named after severities that take what a record is
// made of.
//
// A sanitizer is one by what it does to the value: constants, lengths, hashes, a
// mask that leaves four characters, a type whose log marshaller (LogValue,
// MarshalLogObject, String for package fmt) shows nothing of it.
//
// An attribute is dropped where the log handler's ReplaceAttr returns nothing of its
// value for that key, which is written in both places; a mask for values of a certain
// form drops nothing. The handler must be known: all loggers that can be meant are
// made in the package of the record or one that it imports, and so is the default
// logger, wherever it is set.
//
// Left alone: shapes (len, %T, comparisons, key names), numbers and bools,
// closed arguments, values in the form of a number, date, UUID or digest, or
// found equal to one that the server holds; the tool's own name, session ids,
// client info and what else the protocol itself needs of a message; errors of unseen code; clients and work that serves no call.
//
// # Options
//
//	-redaction.allow globs   names of fields whose values may be logged (default none)
//
// # Limits
//
// False alarms: a field that was overwritten by a constant before its struct is
// logged, or a word behind a flag before its command line is (limits/overwritten); an attribute that the log handler's ReplaceAttr drops,
// when the handler is decided on in a package that imports the one with the record
// (limits/replaceattr); what depends on a condition that is asked twice, or on the type
// of an error (limits/correlated).
//
// Missed: values that travel through package variables or context values
// (limits/memory); a string that a client's function returns, which is taken for
// a name or id, and what a typed handler answers, unless it holds an argument or a
// reply (limits/answers).
//
// # Suppressing
//
//	//mcplint:ignore redaction/argument the region is public
//
// Severity: medium. Since: v0.1.0. Fix: the length of a plain slog or zap attribute.
package redaction
