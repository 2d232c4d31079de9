package credential

import (
	"encoding/base64"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/mcplint/mcplint/internal/known"
)

// rows returns every token and webhook row with every alternative of its form.
func rows() (out []known.Token) {
	for _, row := range append(append([]known.Token{}, known.Webhooks()...), known.Tokens()...) {
		for _, form := range known.Expand(row.Form) {
			row.Form = form
			out = append(out, row)
		}
	}
	return out
}

func TestTableIsWellFormed(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rows() {
		if row.Service == "" || seen[row.Form] {
			t.Errorf("%s: no service, or form %s twice", row.Service, row.Form)
		}
		seen[row.Form] = true
		if u, err := url.Parse(row.Link); err != nil || u.Scheme != "https" || u.Host == "" {
			t.Errorf("%s: link %q", row.Service, row.Link)
		}
		literal := 0
		for _, p := range compile(row, row.Form, map[string]*[256]bool{}).parts {
			literal += len(p.text)
			if p.text == "" && (p.size == 0 || p.min < 1 || p.max < p.min) {
				t.Errorf("%s: bad part in %s", row.Service, row.Form)
			}
		}
		if literal < 2 {
			t.Errorf("%s: %s has no literal to be known by", row.Service, row.Form)
		}
	}
	if n := len(known.Tokens()); n < 100 {
		t.Errorf("%d token rows", n)
	}
}

// generate makes a value of the row's form with a right checksum.
func generate(r *rand.Rand, row known.Token) string {
	f := compile(row, row.Form, map[string]*[256]bool{})
	var b strings.Builder
	for _, p := range f.parts {
		if p.text != "" {
			b.WriteString(p.text)
			continue
		}
		var chars []byte
		for c := range 256 {
			if p.set[c] {
				chars = append(chars, byte(c))
			}
		}
		for range p.min + r.IntN(p.max-p.min+1) {
			b.WriteByte(chars[r.IntN(len(chars))])
		}
	}
	return sign(r, row, b.String())
}

// sign makes the checksum of a generated value right.
func sign(r *rand.Rand, row known.Token, s string) string {
	random := func(n int) []byte {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(r.IntN(256))
		}
		return b
	}
	url64 := base64.RawURLEncoding.EncodeToString
	switch row.Check {
	case known.CRC32Base62:
		i := strings.IndexByte(s, '_') + 1
		return s[:len(s)-6] + base62(crc32.ChecksumIEEE([]byte(s[i:len(s)-6])))
	case known.CRC32Base36:
		payload, _, _ := strings.Cut(strings.TrimPrefix(s, "glpat-"), ".")
		s = fmt.Sprintf("glpat-%s.01.%02s", payload, strconv.FormatInt(int64(len(payload)), 36))
		return s + fmt.Sprintf("%07s", strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(s))), 36))
	case known.CRC32Hex:
		s = s[:len(s)-9]
		c := crc32.ChecksumIEEE([]byte(s))
		return s + fmt.Sprintf("_%02x%02x%02x%02x", byte(c), byte(c>>8), byte(c>>16), byte(c>>24))
	case known.Bech32:
		const charset = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
		return s[:len(s)-6] + bech32Sum(s[:len(s)-6], charset)
	case known.MacaroonV2:
		host := "pypi.org"
		if strings.Contains(row.Form, "Ndn") || strings.Contains(row.Service, "Test") {
			host = "test.pypi.org"
		}
		b := append([]byte{2, 1, byte(len(host))}, host...)
		b = append(append(b, 2, 16), random(16)...)
		b = append(b, 0, 0, 6, 32)
		return "pypi-" + url64(append(b, random(32)...))
	case known.JSONBase64:
		object := fmt.Sprintf(`{"k":"%x","url":"https://host.invalid/","n":"%x"}`, random(40), random(50))
		head, _, _ := strings.Cut(row.Form, "<")
		if row.Form == "eyJrIjoi<any64 70-400>" {
			head = ""
		}
		head = strings.TrimSuffix(head, "eyJ")
		s := head + base64.StdEncoding.EncodeToString([]byte(object))
		if strings.HasSuffix(row.Form, "_<base64 43>") {
			s = head + base64.RawStdEncoding.EncodeToString([]byte(object)) + "_" + base64.RawStdEncoding.EncodeToString(random(32))
		}
		return s
	case known.JSONWebToken:
		return url64([]byte(`{"alg":"HS256","typ":"JWT"}`)) + "." + url64(fmt.Appendf(nil, `{"sub":"%x"}`, random(8))) + "." + url64(random(32))
	case known.DecimalID:
		_, rest, _ := strings.Cut(s, ".")
		id := map[byte]string{'M': "1", 'N': "4", 'O': "8"}[s[0]] + fmt.Sprint(10000000000000000+r.Int64N(89999999999999999))
		return url64([]byte(id)) + "." + rest
	}
	return s
}

// bech32Sum finds the six check characters by solving for each in turn.
func bech32Sum(s, charset string) string {
	values := []uint32{}
	lower := strings.ToLower(s)
	sep := strings.LastIndexByte(lower, '1')
	for i := range sep {
		values = append(values, uint32(lower[i])>>5)
	}
	values = append(values, 0)
	for i := range sep {
		values = append(values, uint32(lower[i])&31)
	}
	for _, c := range s[sep+1:] {
		values = append(values, uint32(strings.IndexRune(charset, c)))
	}
	sum := uint32(1)
	for _, v := range append(values, 0, 0, 0, 0, 0, 0) {
		top := sum >> 25
		sum = (sum&0x1ffffff)<<5 ^ v
		for i, g := range []uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3} {
			if top>>i&1 == 1 {
				sum ^= g
			}
		}
	}
	sum ^= 1
	out := make([]byte, 6)
	for i := range out {
		out[i] = charset[sum>>(5*(5-i))&31]
	}
	return string(out)
}

// exactly reports whether s is found as one token of the row's service.
func exactly(s string, row known.Token) bool {
	for _, text := range []string{s, "Bearer " + s, `{"k":"` + s + `"}`, s + "\n"} {
		found := Tokens(text)
		if len(found) != 1 || text[found[0].Start:found[0].End] != s || found[0].Service != row.Service {
			return false
		}
	}
	return true
}

func TestGeneratedTokens(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, row := range rows() {
		for range 50 {
			s := generate(r, row)
			if !exactly(s, row) {
				t.Errorf("%s %s: valid %s found as %+v", row.Service, row.Form, s, Tokens(s))
				break
			}
			for what, bad := range spoil(r, row, s) {
				for _, f := range Tokens(bad) {
					if f.Service == row.Service {
						t.Fatalf("%s: %s %s found as %+v", row.Service, what, bad, f)
					}
				}
			}
		}
	}
}

// spoil returns what s is not when a character is wrong, missing or added.
func spoil(r *rand.Rand, row known.Token, s string) map[string]string {
	bad := map[string]string{"glued": "x" + s}
	f := compile(row, row.Form, map[string]*[256]bool{})
	last := f.parts[len(f.parts)-1]
	if last.min == last.max {
		bad["cut"] = s[:len(s)-1]
		bad["long"] = s + "a"
	} else {
		bad["cut"] = s[:min(f.least, len(s))-last.min+last.min/2]
	}
	at := len(f.parts[0].text)
	for _, p := range f.parts {
		if at == 0 && p.text != "" {
			at = strings.Index(s, p.text) - 1 // the form is known by a literal within
		}
	}
	bad["alphabet"] = s[:at] + "é" + s[at+1:]
	filler := []byte(s)
	for i := len(f.parts[0].text); i < len(filler); i++ {
		if letter(filler[i]) || digit(filler[i]) {
			filler[i] = 'a'
		}
	}
	bad["filler"] = string(filler)
	switch row.Check {
	case known.CRC32Base62, known.CRC32Base36, known.CRC32Hex, known.Bech32:
		i := len(s) - 1 - r.IntN(6)
		c := byte('0')
		if row.Check == known.Bech32 {
			c = 'Q'
		}
		if s[i] == c {
			c += '2' - '0'
		}
		bad["checksum"] = s[:i] + string(c) + s[i+1:]
	}
	return bad
}

func TestTokensInText(t *testing.T) {
	for _, s := range []string{
		"", "ghp_", "AKIAIOSFODNN7EXAMPLE", "sk-ant-api03-" + strings.Repeat("x", 93) + "AA",
		"glpat-xxxxxxxxxxxxxxxxxxxx", "AKIA0123456789ABCDEF", "ghp_" + strings.Repeat("0", 36),
		"key-0123456789abcdef0123456789abcdef", "SK is a country code", "https://example.com/a?b=c",
	} {
		if found := Tokens(s); found != nil {
			t.Errorf("%q: %+v", s, found)
		}
	}
}

func FuzzTokens(f *testing.F) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, row := range rows() {
		f.Add(generate(r, row))
	}
	f.Add("eyJ.eyJ.eyJ-eyJ-eyJ")
	f.Fuzz(func(t *testing.T, s string) {
		last := 0
		for _, k := range Tokens(s) {
			if k.Start < last || k.End <= k.Start || k.End > len(s) {
				t.Fatalf("%q: %+v", s, Tokens(s))
			}
			last = k.Start
			if again := Tokens(s[k.Start:k.End]); len(again) == 0 {
				t.Fatalf("%q is a token only in its context", s[k.Start:k.End])
			}
		}
		PrivateKey(s)
		InURL(s)
		Show(s)
		Placeholder(s)
		Plausible(s, Name(s))
	})
}

func BenchmarkTokens(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	var texts []string
	words := strings.Fields("the server returns a list of repositories for user and organization sk key token name with options")
	for range 1000 {
		var s []string
		for range 3 + r.IntN(20) {
			s = append(s, words[r.IntN(len(words))])
		}
		texts = append(texts, strings.Join(s, " "))
	}
	Tokens("warm up, so that the index is built")
	b.ResetTimer()
	for i := range b.N {
		Tokens(texts[i%len(texts)])
	}
}
