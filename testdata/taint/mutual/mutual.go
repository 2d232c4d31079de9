package mutual

import "log"

func a(n int, s, t string) (string, string) {
	if n == 0 {
		return s, t
	}
	return b(n-1, t, s)
}

func b(n int, s, t string) (string, string) {
	if n == 0 {
		return t, "x"
	}
	return c(n-1, s)
}

func c(n int, s string) (string, string) {
	x, _ := a(n, s, "y")
	return x, "x"
}

func handleMutual(arg string) {
	x, _ := a(9, arg, "z")
	log.Print(x) // want `arg reaches log record`
	x, y := c(3, "k")
	log.Print(x)
	log.Print(y)
}

func ping(n int, s string) {
	if n > 0 {
		pong(n-1, s)
	}
}

func pong(n int, s string) {
	log.Print(s) // want `arg reaches log record`
	ping(n, s)
}

func handlePing(arg string) { ping(3, arg) }
