package jsonroundtrip

import (
	"bytes"
	"encoding/json"
	"log"
)

type in struct {
	A string `json:"a"`
	B string `json:"b"`
	N int    `json:"n"`
}

func handleRoundTrip(arg string) {
	raw, err := json.Marshal(in{A: arg})
	log.Print(string(raw)) // want `arg reaches log record`
	log.Print(err)
	var out in
	json.Unmarshal(raw, &out)
	log.Print(out.A) // want `arg.* reaches log record`
	log.Print(out.N)
}

func handleDecoded(raw []byte) {
	var v in
	var m map[string]any
	json.Unmarshal(raw, &v)
	json.Unmarshal(raw, &m)
	log.Print(v.A)    // want `raw.A reaches log record`
	log.Print(m["k"]) // want `raw\[k\] reaches log record`
	log.Print(v.N)
	var other in
	log.Print(other.A)
}

func handleIndent(v in) {
	raw, _ := json.MarshalIndent(v, "", " ")
	log.Print(string(raw)) // want `v reaches log record`
	raw, _ = json.Marshal(v.N)
	log.Print(json.Valid(raw))
	var b bytes.Buffer
	json.Compact(&b, []byte(v.A))
	log.Print(b.String()) // want `v.A reaches log record`
}

func handleRaw(raw json.RawMessage) {
	log.Print(string(raw)) // want `raw reaches log record`
	log.Print(len(raw))
}
