package regexppkg

import (
	"log"
	"regexp"
	"strings"
)

var word = regexp.MustCompile(`[a-z]+`)

func handleFound(arg string) {
	log.Print(word.FindString(arg))            // want `arg reaches log record`
	log.Print(word.FindStringSubmatch(arg)[1]) // want `arg.* reaches log record`
	log.Print(word.FindAllString(arg, -1))     // want `arg reaches log record`
	log.Print(word.ReplaceAllString(arg, "x")) // want `arg reaches log record`
	log.Print(word.ReplaceAllString("x", arg)) // want `arg reaches log record`
	log.Print(word.Split(arg, 2))              // want `arg reaches log record`
	log.Print(word.MatchString(arg))
	log.Print(word.FindStringIndex(arg)) // a list of numbers
	log.Print(word.FindString("x"), word.String())
}

func handleFunc(arg string) {
	s := word.ReplaceAllStringFunc(arg, strings.ToUpper)
	log.Print(s) // want `arg reaches log record`
	// limit(#4): missed, want `arg reaches log record`; what a callback of the
	// library gets is not followed into it.
	word.ReplaceAllStringFunc(arg, func(m string) string { log.Print(m); return m })
}

func handleCompile(arg string) {
	re, err := regexp.Compile(arg)
	if err == nil {
		log.Print(re.MatchString("x"))
	}
	log.Print(regexp.QuoteMeta(arg)) // want `arg reaches log record`
}
