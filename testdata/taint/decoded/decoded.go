// Package decoded reads structures out of text that was cut out of something.
package decoded

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"log"
	"strings"
)

type in struct {
	A string `json:"a"`
	N int    `json:"n"`
}

func handleTrimmed(args map[string]string) {
	var v in
	json.Unmarshal([]byte(strings.TrimPrefix(args["x"], "x ")), &v)
	log.Print(v.A) // want `args\[x\].A reaches log record`
	log.Print(v.N)
}

func handlePayload(headers map[string]string) {
	_, rest, _ := strings.Cut(headers["token"], ".")
	payload, _ := base64.RawURLEncoding.DecodeString(rest)
	claims := map[string]any{}
	json.Unmarshal(payload, &claims)
	log.Print(claims["a"]) // want `headers\[token\]\[a\] reaches log record`
}

func handleMade(arg string) {
	v := in{A: "x"}
	json.Unmarshal([]byte(`{"n": 1}`), &v)
	log.Print(v.A)
}

type message struct{ Params json.RawMessage }

// Space around a text is none of it.
func handleSpace(m message) {
	var v in
	json.Unmarshal(bytes.TrimSpace(m.Params), &v)
	log.Print(v.A) // want `m.Params.A reaches log record`
}
