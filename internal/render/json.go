package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/token"
	"io"
	"strconv"
	"unicode/utf16"

	"github.com/mcplint/mcplint/internal/driver"
)

// The JSON format. Field names are part of the command's interface.
type (
	jsonReport struct {
		Findings []jsonFinding  `json:"findings"`
		Problems []jsonPosition `json:"problems"` // why packages were not checked
		Skipped  []string       `json:"skipped"`  // packages that import one with a problem
	}
	jsonFinding struct {
		Check    string `json:"check"`
		Category string `json:"category"` // check/kind
		jsonPosition
		Severity string         `json:"severity"`
		Waived   string         `json:"waived,omitempty"`   // the reason
		Accepted bool           `json:"accepted,omitempty"` // it is in the baseline
		URL      string         `json:"url,omitempty"`
		Related  []jsonPosition `json:"related,omitempty"`
		Fixes    []jsonFix      `json:"fixes,omitempty"`
	}
	jsonPosition struct {
		File      string `json:"file,omitempty"`
		Line      int    `json:"line,omitempty"`
		Column    int    `json:"column,omitempty"` // in bytes, from 1
		EndLine   int    `json:"endLine,omitempty"`
		EndColumn int    `json:"endColumn,omitempty"`
		Message   string `json:"message"`
	}
	jsonFix struct {
		Message string     `json:"message"`
		Edits   []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		File  string `json:"file"`
		Start int    `json:"start"` // byte offset
		End   int    `json:"end"`
		New   string `json:"new"`
	}
)

// json writes one JSON object.
func (r *Report) json(w io.Writer) error {
	report := jsonReport{[]jsonFinding{}, []jsonPosition{}, []string{}}
	for _, f := range r.Findings {
		report.Findings = append(report.Findings, r.jsonFinding(f))
	}
	for _, p := range r.Problems {
		report.Problems = append(report.Problems, r.jsonPosition(p.Pos, token.Position{}, p.Message))
	}
	report.Skipped = append(report.Skipped, r.Skipped...)
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(report); err != nil {
		return err
	}
	_, err := w.Write(escape(buf.Bytes()))
	return err
}

func (r *Report) jsonFinding(f driver.Finding) jsonFinding {
	j := jsonFinding{
		Check:        f.Check,
		Category:     f.Category,
		jsonPosition: r.jsonPosition(f.Pos, f.End, f.Message),
		Severity:     r.severity(&f),
		Waived:       f.Waived,
		Accepted:     f.Accepted,
		URL:          f.URL,
	}
	for _, rel := range f.Related {
		j.Related = append(j.Related, r.jsonPosition(rel.Pos, rel.End, rel.Message))
	}
	for _, fix := range f.Fixes {
		edits := []jsonEdit{}
		for _, e := range fix.Edits {
			edits = append(edits, jsonEdit{r.file(e.File), e.Start, e.End, e.New})
		}
		j.Fixes = append(j.Fixes, jsonFix{fix.Message, edits})
	}
	return j
}

func (r *Report) jsonPosition(pos, end token.Position, message string) jsonPosition {
	file := pos.Filename
	if file != "" {
		file = r.file(file)
	}
	return jsonPosition{file, pos.Line, pos.Column, end.Line, end.Column, message}
}

// escape replaces the characters that encoding/json lets through although a
// terminal may obey them. Outside ASCII they can only be inside strings.
func escape(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for _, c := range string(data) {
		switch {
		case c == '\n' || c == '\t' || strconv.IsPrint(c):
			out = append(out, string(c)...)
		case c > 0xffff:
			high, low := utf16.EncodeRune(c)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, c)
		}
	}
	return out
}
