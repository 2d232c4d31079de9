// Package published uses keys that are no secret.
package published

import "crypto/aes"

// tagKey computes the integrity tag of a retry packet, RFC 9001, section 5.8.
var tagKey = []byte{0xbe, 0x0c, 0x69, 0x0b, 0x9f, 0x66, 0x57, 0x5a, 0x1d, 0x76, 0x6b, 0x54, 0xe3, 0x68, 0xc8, 0x4e}

func tag() error {
	_, err := aes.NewCipher(tagKey)
	return err
}
