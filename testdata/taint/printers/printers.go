// Package printers writes records through function values.
package printers

import "log"

// A logger of the program's own that is handed in as a function.
type server struct {
	logf  func(format string, args ...any)
	other func(string) error

	toolLogger func(tool string, args map[string]any)
	log        func(string) error
	notify     func(string)
}

func (s *server) handleField(arg string) {
	s.logf("%s", arg) // want `arg reaches log record`
	s.logf("%d", len(arg))
	_ = s.other(arg)
}

// What is named after a logger and gives nothing back is one.
func (s *server) handleNamed(arg string) {
	s.toolLogger("search", map[string]any{"query": arg}) // want `arg reaches log record`
	s.toolLogger("search", map[string]any{"query": len(arg)})
	_ = s.log(arg)
	s.notify(arg)
}

func handleCapturedLogger(logger func(string), arg string) {
	func() { logger(arg) }() // want `arg reaches log record`
}

// What lies in the field is written here.
func handleMade(arg string) {
	s := server{toolLogger: func(string, map[string]any) {}}
	s.toolLogger("search", map[string]any{"query": arg})
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
