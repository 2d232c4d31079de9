package validators

import (
	"errors"
	"os/exec"
	"regexp"
	"slices"
)

func handleSwitch(arg string) {
	switch arg {
	case "a", "b":
		exec.Command(arg)
	default:
		exec.Command(arg) // want `arg reaches process`
	}
}

func handleReject(arg string) {
	if arg != "a" && arg != "b" {
		return
	}
	exec.Command(arg)
}

var allowed = map[string]bool{"a": true, "b": true}

func handleMap(arg string) {
	if !allowed[arg] {
		return
	}
	exec.Command(arg)
}

func handleContains(arg string, list []string) {
	if slices.Contains([]string{"a", "b"}, arg) {
		exec.Command(arg)
	}
	if slices.Contains(list, arg) {
		exec.Command(arg) // want `arg reaches process`
	}
}

func check(s string) error {
	if !allowed[s] {
		return errors.New("no")
	}
	return nil
}

func checkNothing(s string) error {
	if s == "" {
		return errors.New("no")
	}
	return nil
}

func handleHelper(arg string) {
	if err := checkNothing(arg); err != nil {
		return
	}
	exec.Command(arg) // want `arg reaches process`
	if err := check(arg); err != nil {
		return
	}
	exec.Command(arg)
}

func valid(s string) bool { return s == "a" || s == "b" }

func handleBool(arg string) {
	if valid(arg) {
		exec.Command(arg)
	}
	exec.Command(arg) // want `arg reaches process`
}

var word = regexp.MustCompile(`^[a-z]+$`)
var loose = regexp.MustCompile(`[a-z]+`)

func handlePattern(arg string) {
	if loose.MatchString(arg) {
		exec.Command(arg) // want `arg reaches process`
	}
	if !word.MatchString(arg) {
		return
	}
	exec.Command(arg)
}

type input struct{ Op string }

func handleField(in input) {
	if in.Op != "x" {
		return
	}
	exec.Command(in.Op)
}
