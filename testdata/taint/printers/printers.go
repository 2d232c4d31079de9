// Package printers writes records through function values.
package printers

import "log"

// A logger of the program's own that is handed in as a function.
type server struct {
	logf  func(format string, args ...any)
	other func(string) error
}

func (s *server) handleField(arg string) {
	s.logf("%s", arg) // want `arg reaches log record`
	s.logf("%d", len(arg))
	_ = s.other(arg)
}

func each(print func(string, ...any), text string) { print("got %q", text) }

func handleKnown(arg string) {
	each(log.Printf, arg) // want `arg reaches log record`
	each(func(string, ...any) {}, arg)
}

func handleVariable(arg string) {
	print := log.Println
	print(arg) // want `arg reaches log record`
}
