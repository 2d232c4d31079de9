package dominance

import "os/exec"

func handleOtherBranch(arg string, b bool) {
	if b {
		if arg != "ls" {
			return
		}
	}
	exec.Command(arg) // want `arg reaches process`
}

func handleBothBranches(arg string, b bool) {
	if b {
		if arg != "ls" {
			return
		}
	} else if arg != "cat" {
		return
	}
	exec.Command(arg)
}

func handleAnd(arg string, b bool) {
	if b && arg == "ls" {
		exec.Command(arg)
	}
	if b || arg == "ls" {
		exec.Command(arg) // want `arg reaches process`
	}
}

func handleFlag(arg string) {
	ok := arg == "ls"
	if ok {
		exec.Command(arg)
	}
	if !ok {
		exec.Command(arg) // want `arg reaches process`
	}
}

func handleChangedLater(arg, other string) {
	s := arg
	if s != "ls" {
		return
	}
	s = other
	exec.Command(s) // want `other reaches process`
}

func handleLoop(args []string) {
	ok := false
	for _, a := range args {
		if ok {
			exec.Command(a) // want `args\[\*\] reaches process`
		}
		ok = a == "ls"
	}
}
