package iowriter

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
)

func emit(w io.Writer, s string) { fmt.Fprintln(w, s) }

func handleWriter(arg string) {
	var a, b bytes.Buffer
	emit(&a, arg)
	emit(&b, "x")
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(b.String())
}

func handleWriteString(arg string) {
	var a bytes.Buffer
	io.WriteString(&a, arg)
	log.Print(a.String()) // want `arg reaches log record`
}

func handleStreams(arg string) {
	fmt.Fprint(os.Stderr, arg) // want `arg reaches standard error`
	fmt.Fprint(io.Discard, arg)
	io.WriteString(os.Stdout, arg) // want `arg reaches standard output`
	fmt.Println(arg)               // want `arg reaches standard output`
	fmt.Println("x")
}

func handlePipe(arg string) {
	r, w := io.Pipe()
	go io.WriteString(w, arg)
	raw, _ := io.ReadAll(r)
	log.Print(string(raw)) // want `arg reaches log record`
	// What is written to another pipe does not come out of this one.
	other, _ := io.Pipe()
	rest, _ := io.ReadAll(other)
	log.Print(string(rest))
}
