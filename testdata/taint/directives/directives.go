package directives

import (
	"log"
	"strings"
)

//mcplint:sanitizer
func clean(s string) string { return strings.ToLower(s) }

func plain(s string) string { return strings.ToLower(s) }

func handleClean(arg string) {
	// limit(#4): false alarm; the engine does not read this directive yet
	log.Print(clean(arg)) // want `arg reaches log record`
	log.Print(plain(arg)) // want `arg reaches log record`
}
