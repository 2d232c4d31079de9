package patterns

import (
	"os/exec"
	"regexp"
)

var (
	strict   = regexp.MustCompile(`^[a-z0-9_]+$`)
	absolute = regexp.MustCompile(`\A\d{4}-\d\d\z`)
	open     = regexp.MustCompile(`^[a-z]+`)
	any      = regexp.MustCompile(`^.*$`)
)

func handleStrict(arg string) {
	if strict.MatchString(arg) {
		exec.Command(arg)
	}
	if !absolute.MatchString(arg) {
		return
	}
	exec.Command(arg)
}

func handleOpen(arg string) {
	if open.MatchString(arg) {
		exec.Command(arg) // want `arg reaches process`
	}
	if any.MatchString(arg) {
		exec.Command(arg) // want `arg reaches process`
	}
}

func handleOther(arg, other string) {
	if strict.MatchString(other) {
		exec.Command(arg) // want `arg reaches process`
		exec.Command(other)
	}
}

func handleInline(arg string) {
	if ok, _ := regexp.MatchString(`^[0-9]+$`, arg); ok {
		exec.Command(arg)
	}
}
