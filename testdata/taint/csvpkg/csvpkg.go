package csvpkg

import (
	"bytes"
	"encoding/csv"
	"log"
	"strings"
)

func handleRead(arg string) {
	rows, err := csv.NewReader(strings.NewReader(arg)).ReadAll()
	log.Print(rows[0][1]) // want `arg.* reaches log record`
	log.Print(len(rows), err == nil)
	row, _ := csv.NewReader(strings.NewReader("a,b")).Read()
	log.Print(row)
}

func handleWrite(arg string) {
	var a, b bytes.Buffer
	w := csv.NewWriter(&a)
	w.Write([]string{"x", arg})
	w.Flush()
	v := csv.NewWriter(&b)
	v.Write([]string{"x"})
	v.Flush()
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(b.String())
}
