package verbs

import (
	"errors"
	"fmt"
	"log"
	"strconv"
)

func handle(arg string) {
	log.Printf("%s", arg) // want `arg reaches log record`
	log.Printf("%T %d", arg, len(arg))
	log.Print(fmt.Sprintf("%T", arg))
	log.Print(fmt.Sprintf("hello %q", arg)) // want `arg reaches log record`
	err := fmt.Errorf("bad %s", arg)
	log.Print(err)                   // want `arg reaches log record`
	log.Print(errors.Join(err, nil)) // want `arg reaches log record`
	_, err = strconv.Atoi(arg)
	log.Print(err) // want `arg reaches log record`
}
