package tabwriterpkg

import (
	"bytes"
	"fmt"
	"log"
	"text/tabwriter"
)

func handleTable(arg string) {
	var a, b bytes.Buffer
	w := tabwriter.NewWriter(&a, 0, 8, 1, ' ', 0)
	fmt.Fprintf(w, "x\t%s\n", arg)
	w.Flush()
	v := tabwriter.NewWriter(&b, 0, 8, 1, ' ', 0)
	fmt.Fprintf(v, "x\t%d\n", len(arg))
	v.Flush()
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(b.String())
}
