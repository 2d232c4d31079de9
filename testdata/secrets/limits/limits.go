// Package limits shows what the check is known to get wrong.
package limits

import (
	"crypto/hmac"
	"crypto/sha256"

	"example.com/secrets/limits/config"
)

// A password of words reads like a name.
var password = "correcthorsebatterystaple" // limit: missed, want `"password" gets a credential`

// A placeholder that another package holds in a variable is not followed.
func sign(data []byte) []byte {
	m := hmac.New(sha256.New, config.Key) // limit: missed, want `HMAC key`
	m.Write(data)
	return m.Sum(nil)
}

// The text of a protocol that is used as a key for domain separation.
func derive(data []byte) []byte {
	m := hmac.New(sha256.New, []byte("WebAppData")) // want `HMAC key`
	m.Write(data)
	return m.Sum(nil)
}

// Put together at run time.
func join(rest string) string { return "ghp_" + rest } // limit: missed
