package hashes

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
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

// handleAgain compares what was made from itself with what it was handed.
func handleAgain(key []byte, want [32]byte) bool {
	var sum [32]byte
	for range key {
		sum = sha256.Sum256(sum[:])
	}
	return sum == want
}

// handleNamed compares what a method of an interface returns, which is made from
// nothing but its receiver.
func handleNamed(s fmt.Stringer, want string) error {
	if s.String() != want {
		return errors.New("another")
	}
	return exec.Command("x").Run()
}
