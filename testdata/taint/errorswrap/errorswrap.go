package errorswrap

import (
	"errors"
	"fmt"
	"log"
)

var errRefused = errors.New("refused")

func look(s string) error {
	if s == "" {
		return errRefused
	}
	return fmt.Errorf("look %q: %w", s, errRefused)
}

func count(s string) error { return fmt.Errorf("%d bytes", len(s)) }

func handleWrapped(arg string) {
	log.Print(look(arg)) // want `arg reaches log record`
	log.Print(count(arg))
	log.Print(look("x"), errRefused)
}

type refusal struct{ what, why string }

func (r *refusal) Error() string { return "refused " + r.what }

func refuse(s string) error { return &refusal{what: s, why: "x"} }

func handleOwn(arg string) {
	err := refuse(arg)
	log.Print(err) // want `arg reaches log record`
	var r *refusal
	if errors.As(err, &r) {
		log.Print(r.what) // want `arg.* reaches log record`
		log.Print(r.why)
	}
}
