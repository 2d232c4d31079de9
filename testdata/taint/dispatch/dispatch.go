package dispatch

import "log"

func show(s string) { log.Print(s) } // want `arg reaches log record`

func hide(string) {}

var table = map[string]func(string){"show": show, "hide": hide}

type command struct {
	name string
	run  func(string)
}

var commands = []command{{"show", show}, {"hide", hide}}

func handleLocal(arg string) {
	run := map[string]func(string){"show": show}
	run["show"](arg)
}

func handleBranch(arg string, b bool) {
	f := hide
	if b {
		f = show
	}
	f(arg)
}

func handleGlobal(op, arg string) {
	// limit(#4): missed, want `arg reaches log record`; functions in package
	// variables are not followed
	table[op](arg)
	for _, c := range commands {
		c.run("x")
	}
}
