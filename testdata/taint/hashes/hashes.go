package hashes

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"hash/crc32"
	"log"
	"os/exec"
)

func handleHash(arg string) {
	sum := sha256.Sum256([]byte(arg))
	exec.Command("x", hex.EncodeToString(sum[:]))
	h := sha256.New()
	h.Write([]byte(arg))
	exec.Command("x", hex.EncodeToString(h.Sum(nil)))
	exec.Command("x", arg) // want `arg reaches process`
	log.Print(crc32.ChecksumIEEE([]byte(arg)))
}

func handleMac(arg string, key []byte) {
	m := hmac.New(sha256.New, key)
	m.Write([]byte(arg))
	log.Print(hmac.Equal(m.Sum(nil), []byte(arg)))
}
