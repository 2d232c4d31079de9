package helpervalidator

import (
	"errors"
	"fmt"
	"os/exec"
)

var allowed = map[string]bool{"a": true}

func check(s string) error {
	if !allowed[s] {
		return fmt.Errorf("%q is not allowed", s)
	}
	return nil
}

func checkBoth(a, b string) error {
	if err := check(a); err != nil {
		return err
	}
	return check(b)
}

func parse(s string) (string, error) {
	if s != "a" && s != "b" {
		return "", errors.New("no")
	}
	return s, nil
}

func useless(s string) error {
	if len(s) > 100 {
		return errors.New("too long")
	}
	return nil
}

func handleCheck(arg string) {
	if err := check(arg); err != nil {
		return
	}
	exec.Command(arg)
}

func handleBoth(a, b, c string) {
	if checkBoth(a, b) != nil {
		return
	}
	exec.Command(a, b)
	exec.Command(c) // want `c reaches process`
}

func handleParse(arg string) {
	s, err := parse(arg)
	if err != nil {
		return
	}
	exec.Command(s)
	exec.Command(arg)
}

func handleUseless(arg string) {
	if err := useless(arg); err != nil {
		return
	}
	exec.Command(arg) // want `arg reaches process`
}

func handleIgnored(arg string) {
	_ = check(arg)
	exec.Command(arg) // want `arg reaches process`
}
