package namedresult

import "log"

func bare(s string) (out, other string) {
	out = s
	return
}

func shadowed(s string) (out string) {
	{
		out := s
		_ = out
	}
	return
}

func changed(s string) (out string) {
	out = s
	return "x"
}

func handleBare(arg string) {
	a, b := bare(arg)
	log.Print(a) // want `arg reaches log record`
	log.Print(b)
	log.Print(shadowed(arg))
	log.Print(changed(arg))
}
