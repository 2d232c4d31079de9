package directives

import (
	"errors"
	"log"
	"strings"

	"taint.test/directives/policy"
)

//mcplint:sanitizer
func clean(s string) string { return strings.ToLower(s) }

func plain(s string) string { return strings.ToLower(s) }

func handleSanitizer(arg string) {
	log.Print(clean(arg))
	log.Print(plain(arg))        // want `arg reaches log record`
	log.Print(clean(arg) + arg)  // want `arg reaches log record`
	log.Print(policy.Clean(arg)) // in another package: the directive travels
	log.Print(policy.Plain(arg)) // want `arg reaches log record`
}

// Half is a sanitizer of what it returns, not of what it does.
//
//mcplint:sanitizer
func half(s string) string {
	log.Print(s) // want `arg reaches log record`
	return s
}

func handleHalf(arg string) { log.Print(half(arg)) }

// A sanitizer's error is its result, too.
//
//mcplint:sanitizer
func checked(s string) (string, error) { return s, errors.New("bad " + s) }

func handleChecked(arg string) {
	s, err := checked(arg)
	log.Print(s, err)
}

//mcplint:sink log
func audit(level int, text string) {}

//mcplint:sink interpreter
func (e *engine) run(script string) {}

type engine struct{}

func forward(text string) {
	audit(1, text) // want `arg reaches log record`
}

func handleSink(arg string, n int, e *engine) {
	forward(arg)
	audit(n, "constant")
	e.run(arg)          // want `arg reaches command text`
	policy.Record(arg)  // want `arg reaches log record`
	policy.Nothing(arg) // no sink
	defer audit(1, arg) // want `arg reaches log record`
}

//mcplint:source
func next() string { return "" }

func made() string { return "" }

func handleSource() {
	log.Print(next())          // want `what next returns reaches log record`
	log.Print(made())          // the program's own
	log.Print(len(next()))     // a number
	log.Print(clean(next()))   // sanitized
	log.Print(policy.Next().Q) // want `what Next returns.Q reaches log record`
	read(between())
}

func between() string { return "> " + next() }

func read(text string) {}

func handleBetween() {
	log.Print(between()) // want `what next returns reaches log record`
}
