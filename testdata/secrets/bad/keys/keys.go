// Package keys holds constants that sign, encrypt or let in.
package keys

import (
	"cmp"
	"crypto/aes"
	"crypto/hmac"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"net/http"
	"os"
	"slices"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

// A placeholder counts: the program signs with it.
var jwtKey = []byte("your-secret-key") // want `the JWT signing key is a constant, "you…" \(15 characters\)`

func badPackageVariable(t *jwt.Token) (string, error) { return t.SignedString(jwtKey) }

func badKeyFunction(s string) (*jwt.Token, error) {
	return jwt.Parse(s, func(*jwt.Token) (any, error) {
		return []byte("verify-me"), nil // want `the JWT verification key is a constant, "ve…" \(9 characters\)`
	})
}

func lookUp(*jwt.Token) (any, error) {
	return []byte("found-by-name"), nil // want `JWT verification key`
}

func badNamedKeyFunction(s string) (*jwt.Token, error) {
	return jwt.ParseWithClaims(s, jwt.MapClaims{}, lookUp)
}

func badEnvironmentFallback(t *jwt.Token) (string, error) {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		secret = "development" // want `JWT signing key`
	}
	return t.SignedString([]byte(secret))
}

func badOr(t *jwt.Token) (string, error) {
	return t.SignedString([]byte(cmp.Or(os.Getenv("JWT_SECRET"), "default"))) // want `JWT signing key`
}

func getEnv(name, def string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return def
}

func badHelper(t *jwt.Token) (string, error) {
	return t.SignedString([]byte(getEnv("JWT_SECRET", "helper"))) // want `JWT signing key`
}

type signer struct{ secret string }

func newSigner() *signer { return &signer{secret: "in-a-field"} } // want `HMAC key`

func (s *signer) badField(data []byte) []byte {
	m := hmac.New(sha256.New, []byte(s.secret))
	m.Write(data)
	return m.Sum(nil)
}

func encrypt(key []byte) error {
	_, err := aes.NewCipher(key)
	return err
}

func badArgument() error { return encrypt([]byte("0123456789abcdef")) } // want `AES key`

func badHex() error {
	key, err := hex.DecodeString("6fa17dac5c21731218cc" + "3829153281ad") // want `AES key`
	if err != nil {
		return err
	}
	return encrypt(key)
}

var badByteList = []byte{0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c} // want `AES key`

func useByteList() error {
	_, err := aes.NewCipher(badByteList[:])
	return err
}

var badStore = sessions.NewCookieStore([]byte("cookies")) // want `cookie key`

const pem = "-----BEGIN EC PRIVATE KEY-----\n" + // want `private key in PEM form`
	`OQdyLIA8xk7PeOnEe3htJ8EiggnzC00b4XZheerkRdmjKKWe4SvpX91vA5kSEVRR
uBI8PTjwcuGJQh3HplYL+uPt0A/Rvvnw5wfxAhxfjY5VrFkK3/bESddKISlTZLOj
ytYwqY1osKUs1MJiRqD/hBOS3YWPZJPNUes5PHNoiFyh
-----END EC PRIVATE KEY-----`

// Constants that the program accepts.

func badHeader(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Api-Key") != "letmein" { // want `the program accepts a constant as a credential, "l…" \(7 characters\)`
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func badBearer(r *http.Request) bool {
	return r.Header.Get("Authorization") == "Bearer changeme" // want `accepts a constant`
}

func badTrimmed(r *http.Request) bool {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	return subtle.ConstantTimeCompare([]byte(token), []byte("static-token")) == 1 // want `accepts a constant`
}

func badBasicAuth(r *http.Request) bool {
	user, pass, ok := r.BasicAuth()
	return ok && user == "admin" && pass == "admin" // want `accepts a constant`
}

var apiKeys = map[string]string{
	"key-of-alice": "alice", // want `accepts a constant`
	"key-of-bob":   "bob",   // want `accepts a constant`
}

func badTable(r *http.Request) (string, error) {
	if user, ok := apiKeys[r.Header.Get("X-Api-Key")]; ok {
		return user, nil
	}
	return "", errors.New("unknown key")
}

func verify(token string) bool {
	return token == "only-this-one" // want `accepts a constant`
}

var validTokens = []string{"first-token-in"} // want `accepts a constant`

func badList(r *http.Request) bool {
	token := r.Header.Get("X-Auth-Token")
	return slices.Contains(validTokens, token)
}
