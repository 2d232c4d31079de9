package jsondecoder

import (
	"bytes"
	"encoding/json"
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
