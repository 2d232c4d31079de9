package render

import (
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/mcplint/mcplint/internal/driver"
)

// sources are the lines of the files that findings stand in.
type sources struct {
	lines  map[string][]string
	masked map[spot]bool // lines on which a secret was found
}

// A spot is a line of a file.
type spot struct {
	file string
	line int
}

func newSources(findings []driver.Finding) *sources {
	s := &sources{lines: map[string][]string{}, masked: map[spot]bool{}}
	for _, f := range findings {
		if secret(f) {
			s.masked[spot{f.Pos.Filename, f.Pos.Line}] = true
		}
	}
	return s
}

// line returns a line of a Go file. A //line comment in the code under
// analysis can name any file of the machine, so others are not opened.
func (s *sources) line(file string, n int) (string, bool) {
	lines, ok := s.lines[file]
	if !ok {
		if filepath.Ext(file) == ".go" {
			data, _ := os.ReadFile(file) // what cannot be read has no lines
			lines = strings.Split(string(data), "\n")
		}
		s.lines[file] = lines
	}
	if n < 1 || n > len(lines) {
		return "", false
	}
	return strings.TrimRight(lines[n-1], "\r"), true
}

// mask stands for the text of a secret.
const mask = "***"

// excerpt returns the source line of f without its indentation, and a line
// that marks the range of f below it.
func (s *sources) excerpt(f driver.Finding) (line, mark string, ok bool) {
	line, ok = s.line(f.Pos.Filename, f.Pos.Line)
	start := f.Pos.Column - 1
	if !ok || start < 0 || start > len(line) {
		return "", "", false
	}
	end := len(line)
	if f.End.Line == f.Pos.Line && f.End.Column-1 < end {
		end = max(start, f.End.Column-1)
	}
	if secret(f) {
		// What follows the position may be part of the secret, or another one.
		line = maskStrings(line[:start]) + mask
		start, end = len(line)-len(mask), len(line)
	} else if s.masked[spot{f.Pos.Filename, f.Pos.Line}] {
		return "", "", false // the secret could be anywhere on the line
	}
	line, mark = underline(line, start, end)
	return line, mark, true
}

// maskStrings replaces the text of the string and rune literals in a line of
// Go, also of one that does not end on it.
func maskStrings(line string) string {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		quote := line[i]
		b.WriteByte(quote)
		if quote != '"' && quote != '`' && quote != '\'' {
			continue
		}
		b.WriteString(mask)
		for i++; i < len(line) && line[i] != quote; i++ {
			if line[i] == '\\' && quote != '`' {
				i++
			}
		}
		if i < len(line) {
			b.WriteByte(quote)
		}
	}
	return b.String()
}

// widest is the longest excerpt: generated lines can be megabytes long.
const widest = 160

// underline returns the printable form of line, cut to a window around the
// bytes from start to end, and a line that marks these below it.
func underline(line string, start, end int) (text, mark string) {
	var cells []rune               // the characters to print
	at := make([]int, len(line)+1) // byte offset -> index of its first cell
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		for j := range size {
			at[i+j] = len(cells)
		}
		if r == '\t' {
			cells = append(cells, ' ')
		} else {
			cells = append(cells, []rune(cleanRune(r, line[i:i+size]))...)
		}
		i += size
	}
	at[len(line)] = len(cells)

	first, last := at[start], max(at[end], at[start]+1)
	from, to := 0, len(cells)
	for from < first && cells[from] == ' ' {
		from++ // indentation
	}
	if to-from > widest {
		from = max(from, first-widest/4)
		to = min(to, from+widest)
	}
	last = max(min(last, to), first+1)
	text = strings.TrimRight(string(cells[from:to]), " ")
	return text, strings.Repeat(" ", first-from) + "^" + strings.Repeat("~", last-first-1)
}
