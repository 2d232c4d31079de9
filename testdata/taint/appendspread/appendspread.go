package appendspread

import "log"

func handleSpread(args []string) {
	list := append([]string{"x"}, args...)
	log.Print(list[1]) // want `args\[\*\] reaches log record`
	list = append(list[:0:0], "y")
	clean := append([]string{"x"}, "y", "z")
	log.Print(clean)
}

func handleBytes(arg string) {
	b := append([]byte("x"), arg...)
	log.Print(string(b)) // want `arg reaches log record`
	c := append([]byte("x"), "y"...)
	log.Print(string(c))
}

func handleAliased(arg string) {
	a := make([]string, 0, 4)
	b := append(a, arg)
	log.Print(b) // want `arg reaches log record`
}

func handleNested(arg string) {
	var rows [][]string
	rows = append(rows, []string{"x", arg})
	log.Print(rows[0][1]) // want `arg reaches log record`
	log.Print(rows[0][0])
}
