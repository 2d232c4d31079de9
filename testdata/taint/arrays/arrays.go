package arrays

import "log"

func handleArray(arg string) {
	a := [3]string{"x", arg, "y"}
	log.Print(a[0])
	log.Print(a[1]) // want `arg reaches log record`
	for _, s := range a {
		log.Print(s) // want `arg reaches log record`
	}
	log.Print(a) // want `arg reaches log record`
	log.Print(len(a))
}

func handleCopied(arg string) {
	var a [2]string
	b := a
	b[0] = arg
	log.Print(b[0]) // want `arg reaches log record`
	// limit(#4): false alarm; a copy of an array or struct is not told from
	// the original when one of them is changed later
	log.Print(a[0]) // want `arg reaches log record`
}

func second(a [2]string) string { return a[1] }

func handleParam(arg string) {
	log.Print(second([2]string{"x", arg})) // want `arg reaches log record`
	log.Print(second([2]string{arg, "x"}))
}
