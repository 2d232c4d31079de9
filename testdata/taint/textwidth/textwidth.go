package textwidth

import (
	"html"
	"log"
	"os/exec"
	"strings"
	"unicode/utf8"
)

// Runes, cases and widths: what makes a text from a text keeps it.

func handleRunes(arg string) {
	r := []rune(arg)
	log.Print(string(r[:3])) // want `arg reaches log record`
	log.Print(utf8.RuneCountInString(arg), utf8.ValidString(arg))
	log.Print(strings.ToValidUTF8(arg, "?")) // want `arg reaches log record`
	log.Print(html.EscapeString(arg))        // want `arg reaches log record`
	log.Print(html.EscapeString("<"))
}

func handleReversed(arg string) {
	r := []rune(arg)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	log.Print(string(r)) // want `arg reaches log record`
}

func handleLetters(arg string) {
	clean := ""
	for _, c := range arg {
		if c >= 'a' && c <= 'z' {
			clean += string(c)
		}
	}
	exec.Command(clean)
	exec.Command(arg) // want `arg reaches process`
}
