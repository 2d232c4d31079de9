package bufiopkg

import (
	"bufio"
	"bytes"
	"log"
	"strings"
)

func handleScanner(arg string) {
	sc := bufio.NewScanner(strings.NewReader(arg))
	for sc.Scan() {
		log.Print(sc.Text())  // want `arg reaches log record`
		log.Print(sc.Bytes()) // want `arg reaches log record`
	}
	clean := bufio.NewScanner(strings.NewReader("x"))
	clean.Scan()
	log.Print(clean.Text())
}

func handleReader(arg string) {
	r := bufio.NewReader(strings.NewReader(arg))
	line, err := r.ReadString('\n')
	log.Print(line) // want `arg reaches log record`
	log.Print(err)
	raw, _, _ := r.ReadLine()
	log.Print(string(raw)) // want `arg reaches log record`
}

func handleWriter(arg string) {
	var a, b bytes.Buffer
	w := bufio.NewWriter(&a)
	w.WriteString(arg)
	w.Flush()
	v := bufio.NewWriter(&b)
	v.WriteString("x")
	v.Flush()
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(b.String())
}
