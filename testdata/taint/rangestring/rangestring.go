package rangestring

import "log"

func handleRunes(arg string) {
	for i, r := range arg {
		log.Print(i)
		log.Print(r)
	}
}

func handleBytes(arg string) {
	for _, b := range []byte(arg) {
		log.Print(b)
	}
	log.Print([]byte(arg)) // want `arg reaches log record`
	log.Print([]rune(arg)) // want `arg reaches log record`
}
