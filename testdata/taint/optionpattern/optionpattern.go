package optionpattern

import "os/exec"

type options struct {
	name  string
	quiet bool
}

type server struct{ o options }

func newServer(o *options) *server {
	if o == nil {
		o = &options{}
	}
	return &server{*o}
}

func (s *server) run() { exec.Command("x", s.o.name) } // want `arg reaches process`

func handleOptions(arg string) {
	newServer(&options{name: arg}).run()
	newServer(nil).run()
	newServer(&options{name: "x"}).run()
}
