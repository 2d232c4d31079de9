package encodings

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/pem"
	"log"
)

func handleBase64(arg string) {
	log.Print(base64.StdEncoding.EncodeToString([]byte(arg))) // want `arg reaches log record`
	raw, err := base64.URLEncoding.DecodeString(arg)
	log.Print(string(raw)) // want `arg reaches log record`
	_ = err
	log.Print(base64.StdEncoding.EncodeToString([]byte("x")))
	log.Print(base64.StdEncoding.EncodedLen(len(arg)))
}

func handleHex(arg string) {
	log.Print(hex.EncodeToString([]byte(arg))) // want `arg reaches log record`
	raw, _ := hex.DecodeString(arg)
	log.Print(string(raw)) // want `arg reaches log record`
	log.Print(hex.EncodeToString([]byte("x")))
}

func handlePem(raw []byte) {
	block, _ := pem.Decode(raw)
	log.Print(block.Type) // want `raw.* reaches log record`
	log.Print(string(pem.EncodeToMemory(&pem.Block{Type: "x"})))
}
