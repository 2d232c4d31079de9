package fallbacks

import "os/exec"

var programs = map[string]string{"list": "ls", "show": "cat"}

// program is what a table has for a name, or the name itself where it has nothing.
func program(name string) string {
	if p, ok := programs[name]; ok {
		return p
	}
	return name
}

// only is what the table has, or nothing.
func only(name string) string {
	if p, ok := programs[name]; ok {
		return p
	}
	return "true"
}

var rows = []struct{ name, program string }{{"list", "ls"}, {"show", "cat"}}

// found is program for a list.
func found(name string) string {
	for _, r := range rows {
		if r.name == name {
			return r.program
		}
	}
	return name
}

// among is an element of a list that it is handed, or the text itself.
func among(name string, names []string) string {
	for _, n := range names {
		if n == name {
			return n
		}
	}
	return name
}

func handleMap(arg string) {
	exec.Command(program(arg)) // want `arg reaches process`
}

func handleOnly(arg string) {
	exec.Command(only(arg))
}

func handleList(arg string) {
	exec.Command(found(arg)) // want `arg reaches process`
}

func handleAmong(arg string) {
	exec.Command(among(arg, []string{"ls", "cat"})) // want `arg reaches process`
}

// handleWays has the text in two ways, one of them checked.
func handleWays(arg string, c bool) {
	p := ""
	if c {
		p = only(arg)
	} else {
		p = arg
	}
	exec.Command(p) // want `arg reaches process`
}
