package flagvars

import (
	"flag"
	"log"
)

func handleFlags(arg string) {
	set := flag.NewFlagSet("x", flag.ContinueOnError)
	n := set.Int("n", len(arg), "count")
	s := set.String("s", "x", "text")
	log.Print(*n, *s)
	log.Print(set.NArg())
	log.Print(arg) // want `arg reaches log record`
}
