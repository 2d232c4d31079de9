package ioreader

import (
	"bytes"
	"io"
	"log"
	"strings"
)

func handleReadAll(arg string) {
	raw, err := io.ReadAll(strings.NewReader(arg))
	log.Print(string(raw)) // want `arg reaches log record`
	log.Print(err)
	raw, _ = io.ReadAll(strings.NewReader("x"))
	log.Print(string(raw))
}

func handleCopy(arg string) {
	var a, b bytes.Buffer
	n, _ := io.Copy(&a, strings.NewReader(arg))
	io.Copy(&b, strings.NewReader("x"))
	log.Print(n)
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(b.String())
}

func handleRead(arg string) {
	buf := make([]byte, 8)
	n, _ := strings.NewReader(arg).Read(buf)
	log.Print(n)
	log.Print(string(buf[:n])) // want `arg reaches log record`
}

func handleLimited(arg string, r io.Reader) {
	raw, _ := io.ReadAll(io.LimitReader(strings.NewReader(arg), 9))
	log.Print(string(raw)) // want `arg reaches log record`
	raw, _ = io.ReadAll(io.MultiReader(strings.NewReader("x"), strings.NewReader(arg)))
	log.Print(string(raw)) // want `arg reaches log record`
	raw, _ = io.ReadAll(r)
	log.Print(string(raw)) // want `r reaches log record`
}

func handleTee(arg string) {
	var b bytes.Buffer
	io.ReadAll(io.TeeReader(strings.NewReader(arg), &b))
	log.Print(b.String()) // want `arg reaches log record`
}
