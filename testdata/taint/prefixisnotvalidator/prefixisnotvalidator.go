package prefixisnotvalidator

import (
	"os/exec"
	"strings"
)

func handlePrefix(arg string) {
	if !strings.HasPrefix(arg, "safe-") {
		return
	}
	exec.Command(arg) // want `arg reaches process`
}

func handleSuffix(arg string) {
	if strings.HasSuffix(arg, ".txt") && !strings.Contains(arg, "..") {
		exec.Command("cat", arg) // want `arg reaches process`
	}
}

func handleLength(arg string) {
	if arg == "" || len(arg) > 10 {
		return
	}
	exec.Command(arg) // want `arg reaches process`
}

func handleNotEqual(arg string) {
	if arg == "rm" {
		return
	}
	exec.Command(arg) // want `arg reaches process`
}

func handleOrder(arg string) {
	if arg < "m" {
		exec.Command(arg) // want `arg reaches process`
	}
}
