package closedslice

import (
	"os/exec"
	"slices"
)

var verbs = []string{"get", "list"}

var counts = [...]string{"one", "two"}

func handleContains(arg string) {
	if slices.Contains(verbs, arg) {
		exec.Command(arg)
	}
	if !slices.Contains(counts[:], arg) {
		return
	}
	// limit(#4): false alarm; the elements of an array variable are not looked up
	exec.Command(arg) // want `arg reaches process`
}

func handleLoop(arg string) {
	for _, v := range verbs {
		if v == arg {
			exec.Command(v)
		}
	}
	exec.Command(arg) // want `arg reaches process`
}

func known(s string) bool {
	for _, v := range verbs {
		if v == s {
			return true
		}
	}
	return false
}

func handleHelper(arg string) {
	if !known(arg) {
		return
	}
	exec.Command(arg)
}
