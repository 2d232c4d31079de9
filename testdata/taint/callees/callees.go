package callees

import "log"

func id(s string) string { return s }

func drop(string) string { return "x" }

func pair(a, b string) (string, string) { return b, a }

func show(s string) {
	log.Print(s) // want `arg reaches log record`
}

func handle(arg string) {
	log.Print(id(arg)) // want `arg reaches log record`
	log.Print(drop(arg))
	x, y := pair(arg, "k")
	log.Print(x)
	log.Print(y) // want `arg reaches log record`
	show(arg)
}

type box struct{ v string }

func (b *box) set(v string) { b.v = v }
func (b *box) get() string  { return b.v }

func handleMethods(arg string) {
	b, c := &box{}, &box{}
	b.set(arg)
	log.Print(b.get()) // want `arg reaches log record`
	log.Print(c.get())
}

func even(n int, s string) string {
	if n == 0 {
		return s
	}
	return odd(n-1, s)
}

func odd(n int, s string) string {
	if n == 0 {
		return ""
	}
	return even(n-1, s)
}

func handleRecursion(arg string) {
	log.Print(odd(3, arg)) // want `arg reaches log record`
}

type shower interface{ show(string) }

type real struct{}

func (real) show(s string) {
	log.Print(s) // want `arg reaches log record`
}

func handleInterface(s shower, arg string) {
	s.show(arg)
}

func generic[T any](v T) T { return v }

func handleGeneric(arg string) {
	log.Print(generic(arg)) // want `arg reaches log record`
}
