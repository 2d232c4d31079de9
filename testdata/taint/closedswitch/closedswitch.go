package closedswitch

import (
	"os/exec"
	"strings"
)

func handleArms(arg string) {
	switch arg {
	case "start", "stop":
		exec.Command("ctl", arg)
	case "":
		return
	default:
		exec.Command("ctl", arg) // want `arg reaches process`
	}
	exec.Command("ctl", arg) // want `arg reaches process`
}

func handleReturns(arg string) {
	switch arg {
	case "a", "b", "c":
	default:
		return
	}
	exec.Command(arg)
}

func handleOther(arg, other string) {
	switch other {
	case "a":
		exec.Command(arg) // want `arg reaches process`
		exec.Command(other)
	}
}

func handleTrue(arg string) {
	switch {
	case arg == "a" || arg == "b":
		exec.Command(arg)
	case strings.HasPrefix(arg, "c"):
		exec.Command(arg) // want `arg reaches process`
	}
}
