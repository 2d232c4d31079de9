package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/mcplint/mcplint/internal/driver"
)

// Identify gives each finding its fingerprint: a digest of its category, its
// file, the text of its line and the names that the message quotes (one line can
// register many tools), and a counter for those that share all of these. The
// other words of the message are left out, as they may change from version to
// version and tell the lines of other places.
//
// The string literals of a line with a secret are left out, too, but for the
// length of the secret: a digest of a short password is as good as the password.
func (r *Report) Identify() {
	src := newSources(r.Findings)
	seen := map[string]int{}
	for i := range r.Findings {
		f := &r.Findings[i]
		file, _ := r.InRepository(f.Pos.Filename)
		text := strings.Join([]string{f.Category, file, src.identity(f), quoted(f)}, "\x00")
		if f.Waived != "" {
			text += "\x00waived" // these are not always in the list, and must not count
		}
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", text, seen[text]))
		seen[text]++
		f.Fingerprint = hex.EncodeToString(sum[:16])
	}
}

// quoted returns what stands between quotation marks in the message of f, unless
// that may be a part of a secret.
func quoted(f *driver.Finding) string {
	if secret(*f) {
		return ""
	}
	var names []string
	for i, part := range strings.Split(f.Message, `"`) {
		if i%2 == 1 {
			names = append(names, part)
		}
	}
	return strings.Join(names, `"`)
}

// identity returns the part of the line of f that identifies f.
func (s *sources) identity(f *driver.Finding) string {
	line, ok := s.line(f.Pos.Filename, f.Pos.Line)
	start := f.Pos.Column - 1
	if !ok || start < 0 || start > len(line) {
		return ""
	}
	if s.masked[spot{f.Pos.Filename, f.Pos.Line}] {
		length := 0
		if f.End.Line == f.Pos.Line {
			length = f.End.Column - f.Pos.Column
		}
		line = fmt.Sprintf("%s%d", maskStrings(line[:start]), length)
	}
	return strings.Join(strings.Fields(line), " ")
}
