package boolvalidator

import "os/exec"

func valid(s string) bool { return s == "a" || s == "b" }

func invalid(s string) bool { return s != "a" && s != "b" }

func long(s string) bool { return len(s) > 3 }

func lookup(s string) (string, bool) {
	if s == "a" {
		return s, true
	}
	return "", false
}

func handleValid(arg string) {
	if !valid(arg) {
		return
	}
	exec.Command(arg)
}

func handleWrongWay(arg string) {
	if valid(arg) {
		return
	}
	exec.Command(arg) // want `arg reaches process`
}

func handleNegated(arg string) {
	if invalid(arg) {
		return
	}
	// limit(#4): false alarm; only agreement, not refusal, is summarized
	exec.Command(arg) // want `arg reaches process`
}

func handleLong(arg string) {
	if long(arg) {
		exec.Command(arg) // want `arg reaches process`
	}
}

func handleLookup(arg string) {
	s, ok := lookup(arg)
	if !ok {
		return
	}
	exec.Command(s)
}
