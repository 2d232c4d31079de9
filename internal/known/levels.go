package known

import (
	"slices"
	"strings"
)

// levels are the words by which loggers name the severity of a record.
var levels = []string{
	"alert", "crit", "critical", "debug", "dpanic", "emerg", "emergency", "error", "fatal", "info", "notice",
	"panic", "trace", "verbose", "warn", "warning",
}

// plainRecords are names of logging methods that say nothing about the severity.
var plainRecords = []string{"log", "print"}

// recordStyles are what may follow the word: how the record is made of the
// arguments, and which argument comes before it.
var recordStyles = []string{
	"", "context", "contextf", "contextw", "ctx", "ctxf", "ctxw", "depth", "depthf", "f", "fcontext", "fctx",
	"fdepth", "fields", "kv", "ln", "lndepth", "msg", "s", "sdepth", "w", "with", "wcontext", "x",
}

// Level returns the severity that a function of a logger is called by: "info"
// for Info, Infof, InfoContext, CtxInfof and LogInfo. It is "print" or "log" for
// functions of no severity, and "" when the name is none of a logger.
func Level(name string) string {
	name = strings.ToLower(name)
	for _, prefix := range []string{"", "ctx", "log"} {
		rest, ok := strings.CutPrefix(name, prefix)
		if !ok {
			continue // another name
		}
		for _, words := range [][]string{levels, plainRecords} {
			for _, w := range words {
				if style, ok := strings.CutPrefix(rest, w); ok && slices.Contains(recordStyles, style) {
					return w
				}
			}
		}
	}
	return ""
}

// Severity reports whether what Level returned is a severity.
func Severity(level string) bool { return slices.Contains(levels, level) }

// contextMakers are the words that functions start with which return a logger
// that says more in each record.
var contextMakers = []string{"Named", "With"}

// MakesLogContext reports whether a function of that name, if it returns a
// logger or a context, returns one that repeats what it was given.
func MakesLogContext(name string) bool {
	return slices.ContainsFunc(contextMakers, func(w string) bool { return strings.HasPrefix(name, w) })
}

// NamesLogger reports whether a variable or field that holds a function is named
// after what writes records: log, logf, debug, toolLogger.
func NamesLogger(name string) bool {
	return Level(name) != "" || strings.HasSuffix(strings.ToLower(name), "logger")
}
