package errorsjoin

import (
	"errors"
	"fmt"
	"log"
)

func handleErrors(arg string) {
	a := errors.New("no " + arg)
	b := errors.New("x")
	log.Print(a)                 // want `arg reaches log record`
	log.Print(a.Error())         // want `arg reaches log record`
	log.Print(errors.Join(b, a)) // want `arg reaches log record`
	log.Print(errors.Join(b, nil))
	log.Print(errors.Is(a, b))
}

func handleUnwrap(arg string) {
	err := fmt.Errorf("x: %w", errors.New(arg))
	log.Print(errors.Unwrap(err)) // want `arg reaches log record`
	log.Print(errors.Unwrap(errors.New("x")))
}
