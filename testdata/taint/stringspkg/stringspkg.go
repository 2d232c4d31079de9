package stringspkg

import (
	"log"
	"strings"
	"unicode"
)

func handleMade(arg string) {
	log.Print(strings.ToUpper(arg))                 // want `arg reaches log record`
	log.Print(strings.TrimSpace(arg))               // want `arg reaches log record`
	log.Print(strings.ReplaceAll("x", "y", arg))    // want `arg reaches log record`
	log.Print(strings.ReplaceAll(arg, "x", "y"))    // want `arg reaches log record`
	log.Print(strings.Split(arg, ",")[0])           // want `arg reaches log record`
	log.Print(strings.Fields(arg))                  // want `arg reaches log record`
	log.Print(strings.Repeat(arg, 2))               // want `arg reaches log record`
	log.Print(strings.Join([]string{"x", arg}, "")) // want `arg reaches log record`
	log.Print(strings.Map(unicode.ToUpper, arg))    // want `arg reaches log record`
}

func handleParts(arg string) {
	before, after, ok := strings.Cut(arg, ":")
	log.Print(before) // want `arg reaches log record`
	log.Print(after)  // want `arg reaches log record`
	log.Print(ok)
	for part := range strings.SplitSeq(arg, ",") {
		log.Print(part) // want `arg reaches log record`
	}
	rest, ok := strings.CutPrefix(arg, "x")
	log.Print(rest) // want `arg reaches log record`
}

func handleAsked(arg string) {
	log.Print(strings.Contains(arg, "x"), strings.HasPrefix(arg, "x"), strings.Index(arg, "x"))
	log.Print(strings.Count(arg, "x"), strings.EqualFold(arg, "x"), strings.Compare(arg, "x"))
	log.Print(strings.ToUpper("x"), strings.Repeat("x", len(arg)))
}

func handleReplacer(arg string) {
	r := strings.NewReplacer("a", "b")
	log.Print(r.Replace(arg)) // want `arg reaches log record`
	log.Print(r.Replace("x"))
}
