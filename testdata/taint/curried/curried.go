package curried

import "log"

func add(a string) func(string) func(string) string {
	return func(b string) func(string) string {
		return func(c string) string { return a + b + c }
	}
}

func pick(a string) func(string) func() string {
	return func(b string) func() string {
		return func() string { return b }
	}
}

func handleCurried(arg string) {
	log.Print(add(arg)("x")("y")) // want `arg reaches log record`
	log.Print(add("x")(arg)("y")) // want `arg reaches log record`
	log.Print(add("x")("y")(arg)) // want `arg reaches log record`
	log.Print(add("x")("y")("z"))
	log.Print(pick(arg)("x")())
	log.Print(pick("x")(arg)()) // want `arg reaches log record`
}
