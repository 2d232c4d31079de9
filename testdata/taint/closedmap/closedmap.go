package closedmap

import "os/exec"

var programs = map[string]string{"list": "ls", "show": "cat"}

var names = map[string]bool{"ls": true, "cat": true}

var set = map[string]struct{}{"ls": {}}

func handleValue(arg string) {
	exec.Command(programs[arg])
	exec.Command(arg) // want `arg reaches process`
}

func handleBool(arg string) {
	if names[arg] {
		exec.Command(arg)
	}
}

func handleSet(arg string) {
	if _, ok := set[arg]; !ok {
		return
	}
	exec.Command(arg)
}

func handleOpen(arg string, m map[string]bool) {
	if m[arg] {
		exec.Command(arg) // want `arg reaches process`
	}
}

func handleLocal(arg string) {
	known := map[string]bool{"ls": true}
	if known[arg] {
		exec.Command(arg)
	}
}

func handleGrown(arg, other string) {
	m := map[string]bool{"ls": true}
	m[other] = true
	if m[arg] {
		exec.Command(arg) // want `arg reaches process`
	}
}
