package variadic

import "log"

func last(list ...string) string { return list[len(list)-1] }

func count(list ...string) int { return len(list) }

func show(prefix string, list ...any) {
	log.Print(prefix)
	log.Print(list...) // want `arg reaches log record`
}

func handleVariadic(arg string, args []string) {
	log.Print(last("x", arg)) // want `arg reaches log record`
	log.Print(last("x", "y"))
	log.Print(last(args...)) // want `args\[\*\] reaches log record`
	log.Print(count(args...))
	show("x", 1, arg)
	show("x")
}
