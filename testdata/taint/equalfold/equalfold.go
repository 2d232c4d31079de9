package equalfold

import (
	"bytes"
	"os/exec"
	"strings"
)

func handleFold(arg string) {
	if strings.EqualFold(arg, "ls") {
		exec.Command(arg)
	}
	if !strings.EqualFold("ls", arg) {
		return
	}
	exec.Command(arg)
}

func handleTwo(arg, other string) {
	if strings.EqualFold(arg, other) {
		exec.Command(arg) // want `arg reaches process`
	}
	if arg == other {
		exec.Command(arg) // want `arg reaches process`
	}
}

func handleLowered(arg string) {
	switch strings.ToLower(arg) {
	case "ls", "cat":
		exec.Command(strings.ToLower(arg))
	}
	switch strings.TrimSpace(arg) {
	case "ls":
		// The comparison spoke of the trimmed text.
		exec.Command(arg)
	}
}

func handleBytes(raw []byte) {
	if bytes.Equal(raw, []byte("ls")) {
		exec.Command(string(raw))
	}
	exec.Command(string(raw)) // want `raw reaches process`
}
