package render

import (
	"bytes"
	"go/token"
	"os"
	"path/filepath"
	"unicode/utf8"

	"github.com/mcplint/mcplint/internal/driver"
)

// physical returns the range from pos to end in a file.
func (s *sarifWriter) physical(pos, end token.Position) sarifPhysical {
	loc := sarifPhysical{Artifact: artifact(s.Report, pos.Filename)}
	if pos.Line == 0 {
		return loc // the file as a whole
	}
	region := &sarifRegion{StartLine: pos.Line}
	if pos.Column > 0 {
		region.StartColumn = s.column(pos)
		if end.Line > pos.Line || end.Line == pos.Line && end.Column > pos.Column {
			region.EndLine, region.EndColumn = end.Line, s.column(token.Position{Filename: pos.Filename, Line: end.Line, Column: end.Column})
		}
	}
	loc.Region = region
	return loc
}

// column returns the column of pos in UTF-16 code units. If the line cannot be
// read it is taken for ASCII.
func (s *sarifWriter) column(pos token.Position) int {
	line, ok := s.src.line(pos.Filename, pos.Line)
	if !ok || pos.Column-1 > len(line) {
		return max(pos.Column, 1)
	}
	return utf16Len(line[:max(pos.Column-1, 0)]) + 1
}

// utf16Len returns the length of s in UTF-16 code units.
func utf16Len(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

// codeFlows returns the path of a flow, which ends where the finding stands.
func (s *sarifWriter) codeFlows(f *driver.Finding) []sarifCodeFlow {
	if len(f.Related) == 0 {
		return nil
	}
	var steps []sarifStep
	for _, rel := range f.Related {
		steps = append(steps, sarifStep{sarifLocation{s.physical(rel.Pos, rel.End), &sarifText{Text: clean(rel.Message)}}})
	}
	last := sarifLocation{s.physical(f.Pos, f.End), &sarifText{Text: clean(f.Message)}}
	return []sarifCodeFlow{{[]sarifThreadFlow{{append(steps, sarifStep{last})}}}}
}

// fixes returns the changes that would resolve a finding. A fix is dropped when
// the file of an edit cannot be read.
func (s *sarifWriter) fixes(f *driver.Finding) []sarifFix {
	var list []sarifFix
	for _, fix := range f.Fixes {
		sf := sarifFix{Description: sarifText{Text: clean(fix.Message)}}
		for _, e := range fix.Edits {
			deleted, ok := region(e)
			if !ok {
				sf.Changes = nil
				break
			}
			replacement := sarifReplacement{deleted, sarifText{Text: e.New}}
			at := artifact(s.Report, e.File)
			if n := len(sf.Changes); n > 0 && sf.Changes[n-1].Artifact == at {
				sf.Changes[n-1].Replacements = append(sf.Changes[n-1].Replacements, replacement)
			} else {
				sf.Changes = append(sf.Changes, sarifChange{at, []sarifReplacement{replacement}})
			}
		}
		if len(sf.Changes) > 0 {
			list = append(list, sf)
		}
	}
	return list
}

// region returns the lines and columns of the bytes that an edit replaces.
func region(e driver.Edit) (sarifRegion, bool) {
	if filepath.Ext(e.File) != ".go" {
		return sarifRegion{}, false
	}
	data, err := os.ReadFile(e.File)
	if err != nil || e.Start < 0 || e.Start > e.End || e.End > len(data) {
		return sarifRegion{}, false
	}
	var r sarifRegion
	r.StartLine, r.StartColumn = lineColumn(data[:e.Start])
	r.EndLine, r.EndColumn = lineColumn(data[:e.End])
	return r, utf8.Valid(data)
}

// lineColumn returns the position at the end of text.
func lineColumn(text []byte) (line, column int) {
	start := bytes.LastIndexByte(text, '\n') + 1
	return bytes.Count(text, []byte("\n")) + 1, utf16Len(string(text[start:])) + 1
}
