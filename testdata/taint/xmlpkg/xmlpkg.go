package xmlpkg

import (
	"bytes"
	"encoding/xml"
	"log"
)

type in struct {
	A string `xml:"a"`
	N int    `xml:"n"`
}

func handleUnmarshal(raw []byte) {
	var v in
	xml.Unmarshal(raw, &v)
	log.Print(v.A) // want `raw.* reaches log record`
	log.Print(v.N)
}

func handleMarshal(arg string) {
	raw, _ := xml.Marshal(in{A: arg})
	log.Print(string(raw)) // want `arg reaches log record`
	raw, _ = xml.Marshal(in{A: "x"})
	log.Print(string(raw))
	var b bytes.Buffer
	xml.NewEncoder(&b).Encode(in{A: arg})
	log.Print(b.String()) // want `arg reaches log record`
	b.Reset()
}

func handleEscape(arg string) {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(arg))
	log.Print(b.String()) // want `arg reaches log record`
}
