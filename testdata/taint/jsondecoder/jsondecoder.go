package jsondecoder

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"log"
	"strings"
)

type in struct{ A, B string }

func handleDecoder(arg string) {
	var a, b in
	json.NewDecoder(strings.NewReader(arg)).Decode(&a)
	json.NewDecoder(strings.NewReader("{}")).Decode(&b)
	log.Print(a.A) // want `arg.* reaches log record`
	log.Print(b.A)
}

func handleEncoder(arg string) {
	var a, b bytes.Buffer
	json.NewEncoder(&a).Encode(in{A: arg})
	json.NewEncoder(&b).Encode(in{A: "x"})
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(b.String())
}

func handleStrict(arg string) {
	dec := json.NewDecoder(strings.NewReader(arg))
	dec.DisallowUnknownFields()
	var v in
	if err := dec.Decode(&v); err != nil {
		return
	}
	log.Print(v.B) // want `arg.* reaches log record`
}

func handleToken(arg string) {
	tok, _ := json.NewDecoder(strings.NewReader(arg)).Token()
	log.Print(tok) // want `arg.* reaches log record`
}

// What is decoded from a reader keeps its parts, by whatever it was read.

func handleReader(arg io.Reader) {
	var v in
	json.NewDecoder(arg).Decode(&v)
	log.Print(v.A) // want `arg\.A reaches log record`
}

func handleScanner(arg *bufio.Scanner) {
	var v in
	if arg.Scan() && json.Unmarshal(arg.Bytes(), &v) == nil {
		log.Print(v.B) // want `arg\.B reaches log record`
	}
}

type connection struct{ r *bufio.Reader }

func handleField(arg connection) {
	line, _ := arg.r.ReadBytes('\n')
	var v in
	json.Unmarshal(line, &v)
	log.Print(v.B) // want `arg\.r\.B reaches log record`
}
