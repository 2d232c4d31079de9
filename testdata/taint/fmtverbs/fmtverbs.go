package fmtverbs

import (
	"fmt"
	"log"
)

func handleVerbs(arg string, args []string) {
	log.Printf("%v %+v %#v", 1, 2, arg) // want `arg reaches log record`
	log.Printf("%T %T", arg, args)
	log.Printf("%x", arg)            // want `arg reaches log record`
	log.Printf("%5s|%-5q", "x", arg) // want `arg reaches log record`
	log.Printf("%.*s", 3, arg)       // want `arg reaches log record`
	log.Printf("%p", args)
	log.Printf(arg)                      // want `arg reaches log record`
	log.Printf("%[2]s %[1]T", args, arg) // want `arg reaches log record` `args reaches log record`
}

func handleMade(arg string) {
	log.Print(fmt.Sprint("x", arg))           // want `arg reaches log record`
	log.Print(fmt.Sprintln(arg))              // want `arg reaches log record`
	log.Print(fmt.Sprintf("%s/%s", "x", arg)) // want `arg reaches log record`
	log.Print(fmt.Sprintf("%T", arg))
	log.Print(fmt.Sprintf("%d", len(arg)))
	log.Print(string(fmt.Appendf(nil, "%s", arg))) // want `arg reaches log record`
}

func handleScan(arg string) {
	var a, b string
	fmt.Sscanf(arg, "%s", &a)
	fmt.Sscan("x", &b)
	log.Print(a) // want `arg reaches log record`
	log.Print(b)
}

func say(format string, v ...any) { log.Printf(format, v...) } // want `arg reaches log record`

func handleWrapper(arg string) {
	say("%s", arg)
	say("%s", "x")
}
