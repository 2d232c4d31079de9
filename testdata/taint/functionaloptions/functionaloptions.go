package functionaloptions

import "log"

type config struct{ name, dir string }

type option func(*config)

func withName(s string) option { return func(c *config) { c.name = s } }

func withDir(s string) option { return func(c *config) { c.dir = s } }

func build(opts ...option) *config {
	c := &config{}
	for _, o := range opts {
		o(c)
	}
	return c
}

func handleOptions(arg string) {
	c := build(withName(arg), withDir("x"))
	// limit(#4): missed, want `arg reaches log record`; functions that come to
	// a callee in a list are not called on the caller's behalf
	log.Print(c.name)
	log.Print(c.dir)
	d := build(withName("x"))
	log.Print(d.name)
}

func handleDirect(arg string) {
	c := &config{}
	withName(arg)(c)
	log.Print(c.name) // want `arg reaches log record`
	log.Print(c.dir)
}
