package credential

import (
	"encoding/base64"
	"encoding/json"
	"hash/crc32"
	"strconv"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// agrees reports whether the checksum in token is the right one. The token has
// the form of its row, so the lengths are known to be enough.
func agrees(check known.Checksum, token string) bool {
	switch check {
	case known.CRC32Base62:
		_, body, _ := strings.Cut(token, "_")
		random, sum := body[:len(body)-6], body[len(body)-6:]
		return base62(crc32.ChecksumIEEE([]byte(random))) == sum
	case known.CRC32Base36:
		rest, sum := token[:len(token)-7], token[len(token)-7:]
		_, body, _ := strings.Cut(token, "-")
		payload, _, _ := strings.Cut(body, ".")
		size, err := strconv.ParseUint(rest[len(rest)-2:], 36, 32)
		want := strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(rest))), 36)
		return err == nil && int(size) == len(payload) && strings.Repeat("0", 7-len(want))+want == sum
	case known.CRC32Hex:
		i := strings.LastIndexByte(token, '_')
		sum, err := strconv.ParseUint(token[i+1:], 16, 32)
		c := crc32.ChecksumIEEE([]byte(token[:i]))
		return err == nil && uint32(sum) == c>>24|c>>8&0xff00|c<<8&0xff0000|c<<24
	case known.Bech32:
		return bech32(strings.ToLower(token))
	case known.MacaroonV2:
		_, body, _ := strings.Cut(token, "-")
		return macaroon(decode(body))
	case known.JSONBase64:
		return holdsObject(token)
	case known.JSONWebToken:
		return webToken(token)
	case known.DecimalID:
		id, _, _ := strings.Cut(token, ".")
		_, err := strconv.ParseUint(string(decode(id)), 10, 64)
		return err == nil
	}
	return false
}

// base62 returns n in base 62, padded to 6 digits.
func base62(n uint32) string {
	const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	var b [6]byte
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = digits[n%62]
		n /= 62
	}
	return string(b[:])
}

// bech32 reports whether the checksum of a lower-case BIP 173 string agrees.
func bech32(s string) bool {
	const charset = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
	sep := strings.LastIndexByte(s, '1')
	if sep < 1 {
		return false
	}
	sum := uint32(1)
	add := func(v uint32) {
		top := sum >> 25
		sum = (sum&0x1ffffff)<<5 ^ v
		for i, g := range [...]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				sum ^= g
			}
		}
	}
	for i := range sep {
		add(uint32(s[i]) >> 5)
	}
	add(0)
	for i := range sep {
		add(uint32(s[i]) & 31)
	}
	for _, c := range []byte(s[sep+1:]) {
		v := strings.IndexByte(charset, c)
		if v < 0 {
			return false
		}
		add(uint32(v))
	}
	return sum == 1
}

// macaroon reports whether b is a macaroon in the second binary format: a
// version, packets of (type, length, data) in sections ended by a zero, and a
// signature of 32 bytes at the end.
func macaroon(b []byte) bool {
	const version, signature, size = 2, 6, 32
	if len(b) < size+3 || b[0] != version {
		return false
	}
	tail := b[len(b)-size-2:]
	if tail[0] != signature || tail[1] != size {
		return false
	}
	for b = b[1 : len(b)-size-2]; len(b) > 0; {
		if b[0] == 0 {
			b = b[1:]
			continue // end of a section
		}
		// The length is a varint; two bytes are as long as any token needs.
		head, n := 2, 0
		if len(b) > 1 {
			n = int(b[1] & 0x7f)
		}
		if len(b) > 2 && b[1]&0x80 != 0 {
			head, n = 3, n|int(b[2]&0x7f)<<7
		}
		if len(b) < head+n {
			return false
		}
		b = b[head+n:]
	}
	return true
}

// holdsObject reports whether the part of token from the first "eyJ" to its
// end, or to its last underscore, is the base64 of a JSON object.
func holdsObject(token string) bool {
	body := token[strings.Index(token, "eyJ"):]
	if head, _, ok := strings.Cut(body, "_"); ok && object(head) != nil {
		return true
	}
	return object(body) != nil
}

// webToken reports whether token is a signed JSON Web Token that is not meant
// to be seen: the well-known sample of documentation and the public keys of
// hosted databases (role anon) are.
func webToken(token string) bool {
	part := strings.Split(token, ".")
	header, claims := object(part[0]), object(part[1])
	if header == nil || claims == nil {
		return false
	}
	alg, _ := header["alg"].(string)
	return alg != "" && alg != "none" && claims["role"] != "anon" && claims["name"] != "John Doe"
}

// object decodes base64 of a JSON object, or returns nil.
func object(s string) map[string]any {
	var m map[string]any
	if json.Unmarshal(decode(s), &m) != nil {
		return nil
	}
	return m
}

// decode decodes base64 of either alphabet, padded or not; nil if it is none.
func decode(s string) []byte {
	s = strings.TrimRight(s, "=")
	enc := base64.RawStdEncoding
	if strings.ContainsAny(s, "-_") {
		enc = base64.RawURLEncoding
	}
	b, err := enc.DecodeString(s)
	if err != nil {
		return nil
	}
	return b
}
