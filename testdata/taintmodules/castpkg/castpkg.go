// Package castpkg turns values into others.
package castpkg

import (
	"log"

	"github.com/spf13/cast"
)

func handleText(args map[string]any) {
	log.Print(cast.ToString(args["name"])) // want `args\[name\] reaches log record`
	s, err := cast.ToStringE(args["name"])
	if err == nil {
		log.Print(s) // want `args\[name\] reaches log record`
	}
	log.Print(cast.ToStringSlice(args["list"])) // want `args\[list\] reaches log record`
}

func handleNumber(args map[string]any) {
	log.Print(cast.ToInt(args["n"]))
	log.Print(cast.ToBool(args["b"]))
}
