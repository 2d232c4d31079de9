package held

import (
	"log"
	"regexp"
	"slices"
)

type store struct {
	names map[string]int
	list  []string
	one   string
}

func (s *store) handleMember(arg, other string) {
	if _, ok := s.names[arg]; ok {
		log.Print(arg)
	}
	if !slices.Contains(s.list, arg) {
		log.Print(arg) // want `arg reaches log record`
		return
	}
	log.Print(arg)
	if arg == other {
		log.Print(other) // want `other reaches log record`
	}
	if other == s.one {
		log.Print(other)
	}
}

var (
	digits = regexp.MustCompile(`^[0-9]{1,9}$`)
	digest = regexp.MustCompile(`^sha256:[0-9a-f]{64}$`)
	words  = regexp.MustCompile(`^[a-z-]+$`)
)

func handlePatterns(arg string) {
	switch {
	case digits.MatchString(arg):
		log.Print(arg)
	case digest.MatchString(arg):
		log.Print(arg)
	case words.MatchString(arg):
		log.Print(arg) // want `arg reaches log record`
	}
}
