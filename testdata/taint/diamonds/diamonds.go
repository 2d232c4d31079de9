package diamonds

import (
	"log"
	"strings"
)

// handleMany works on a text in the second arms of many conditions, one behind
// the other: what each of them makes is what the next one takes.
func handleMany(arg string, c []bool) {
	s := arg
	if c[0] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[1] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[2] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[3] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[4] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[5] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[6] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[7] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[8] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[9] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[10] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[11] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[12] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[13] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[14] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[15] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	log.Print(s) // want `arg reaches log record`
}

// handleOne ends in a constant whichever way is taken.
func handleOne(arg string, c []bool) {
	s := arg
	if c[0] {
		s = "x"
	} else {
		s = strings.ToUpper(s)
	}
	if c[1] {
		s = "y"
	} else {
		s = "z"
	}
	log.Print(s)
}
