package packages

import (
	"log"

	"taint.test/helper"
)

func handle(arg string) {
	helper.Show(arg)            // want `arg reaches log record`
	log.Print(helper.Same(arg)) // want `arg reaches log record`
	var b helper.Box
	b.Set(arg)
	log.Print(b.V)        // want `arg reaches log record`
	helper.New().Run(arg) // want `arg reaches log record`
	helper.Show("x")
}
