package copying

import "log"

func handleCopy(args []string) {
	dst, other := make([]string, 2), make([]string, 2)
	n := copy(dst, args)
	log.Print(n)
	log.Print(dst[0]) // want `args\[0\] reaches log record`
	log.Print(other[0])
}

func handleText(arg string) {
	buf := make([]byte, 8)
	copy(buf, arg)
	log.Print(string(buf)) // want `arg reaches log record`
	clear(buf)
}

func handleReverse(args []string) {
	src := []string{"x"}
	copy(src, []string{"y"})
	copy(args, src)
	log.Print(src[0])
}
