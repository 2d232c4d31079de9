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
//     it, reaches a log record, span, metric label, standard error or output, or
//     a panic; an error built from it counts.
//   - identifier (CWE-532, MCP10, low): the same for one scalar whose name ends in id, uid, uuid, slug,
//     sha or number.
//   - wire (CWE-532, MCP10): a whole request, its parameters or headers are written.
//
// A sanitizer is one by what it does to the value: constants, lengths, hashes.
// Left alone: shapes (len, %T, comparisons, key names), numbers and bools,
// closed arguments, values matched by an anchored pattern of harmless
// characters, the tool's own name, what unseen code answered.
//
// # Options
//
//	-redaction.allow globs   names of fields whose values may be logged (default none)
//
// # Limits
//
// False alarms: a field that was overwritten by a constant before its struct is
// logged (limits/overwritten).
//
// Missed: values that travel through package variables or context values
// (limits/memory).
//
// # Suppressing
//
//	//mcplint:ignore redaction/argument the region is public
//
// Severity: medium. Since: v0.1.0. Fix: no.
package redaction
