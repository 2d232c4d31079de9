package methodvalidator

import (
	"errors"
	"os/exec"
)

type policy struct{ programs map[string]bool }

func (p *policy) allows(s string) bool { return p.programs[s] }

type input struct{ Op, Path string }

func (in *input) validate() error {
	if in.Op != "a" && in.Op != "b" {
		return errors.New("bad op")
	}
	return nil
}

func handleMethod(in *input) {
	if err := in.validate(); err != nil {
		return
	}
	exec.Command(in.Op)
	exec.Command(in.Path) // want `in.Path reaches process`
}

func handlePolicy(p *policy, arg string) {
	if !p.allows(arg) {
		return
	}
	// The programs are not known here, and nobody says that they are few.
	exec.Command(arg) // want `arg reaches process`
}
