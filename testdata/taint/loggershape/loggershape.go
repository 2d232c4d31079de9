package loggershape

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// Logger has the methods of a logger, and nobody implements it here.
type Logger interface {
	Debugf(format string, args ...any)
	Infof(format string, args ...any)
	WithField(key string, value any) Logger
	SetLevel(level string)
}

// Printer holds nothing but what writes records.
type Printer interface {
	Printf(format string, args ...any)
}

type structured interface {
	DebugContext(ctx context.Context, msg string, keyvals ...any)
	ErrorContext(ctx context.Context, err error, msg string, keyvals ...any)
}

func handleLogger(l Logger, p Printer, s structured, ctx context.Context, arg string) {
	l.Infof("for %s", arg)                            // want `arg reaches log record`
	l.Infof("for %T", arg)                            // the verb shows the type only
	l.WithField("key", arg).Infof("x")                // want `arg reaches log record`
	p.Printf("for %s", arg)                           // want `arg reaches log record`
	s.DebugContext(ctx, "x", "key", arg)              // want `arg reaches log record`
	s.ErrorContext(ctx, errors.New(arg), "x")         // want `arg reaches log record`
	l.SetLevel(arg)                                   // a setting
	s.DebugContext(context.WithValue(ctx, l, 1), "x") // nothing of the caller's
}

// Maker has names of a logger, but what it makes are errors.
type Maker interface {
	Errorf(format string, args ...any) error
	Warnf(format string, args ...any) error
}

// Validator has one method of that name.
type Validator interface {
	Error(text string)
	Valid() bool
}

func handleOthers(m Maker, v Validator, arg string) {
	_ = m.Errorf("for %s", arg)
	v.Error(arg)
}

// Quiet is implemented here by what does nothing: another one is used.
type Quiet interface {
	Debug(text string)
	Notice(text string)
}

type nop struct{}

func (nop) Debug(string)  {}
func (nop) Notice(string) {}

func handleQuiet(q Quiet, arg string) {
	q.Debug(arg) // want `arg reaches log record`
}

// Counted is implemented here by what keeps the length only.
type Counted interface {
	Trace(text string)
	Error(text string)
}

type counter struct{ n int }

func (c *counter) Trace(text string) { c.n += len(text) }
func (c *counter) Error(text string) { c.n += len(text) }

func handleCounted(c Counted, arg string) {
	c.Trace(arg)
}

// File is a logger that writes somewhere.
type File struct{ w io.Writer }

func (f *File) Info(text string) { f.write("info", text) }
func (f *File) Warn(text string) { f.write("warn", text) }

func (f *File) write(level, text string) {
	fmt.Fprintln(f.w, level, text) // want `arg reaches log record`
}

func handleFile(f *File, arg string) {
	f.Info(arg)
}

// Notes writes somewhere too, and is no logger.
type Notes struct{ w io.Writer }

func (n *Notes) Add(text string) { fmt.Fprintln(n.w, text) }

func handleNotes(n *Notes, arg string) {
	n.Add(arg)
}

// Functions of a package can be held in variables.
var (
	Debug = func(msg string, args ...any) {}
	Warn  = func(msg string, args ...any) {}
)

func handleVariables(arg string) {
	Debug("x", "a", arg) // want `arg reaches log record`
}
