package strconvpkg

import (
	"log"
	"strconv"
)

func handleQuote(arg string) {
	log.Print(strconv.Quote(arg)) // want `arg reaches log record`
	s, err := strconv.Unquote(arg)
	log.Print(s) // want `arg reaches log record`
	_ = err
	log.Print(string(strconv.AppendQuote(nil, arg))) // want `arg reaches log record`
}

func handleNumbers(arg string) {
	n, err := strconv.ParseInt(arg, 10, 64)
	log.Print(n)
	f, _ := strconv.ParseFloat(arg, 64)
	log.Print(f)
	b, _ := strconv.ParseBool(arg)
	log.Print(b)
	log.Print(err) // want `arg reaches log record`
	log.Print(strconv.Itoa(int(n)), strconv.FormatInt(n, 10))
}
