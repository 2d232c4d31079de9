package earlyreturn

import (
	"log"
	"os/exec"
)

func handleReturn(arg string) {
	if arg != "ls" {
		return
	}
	exec.Command(arg)
}

func handleTooLate(arg string) {
	exec.Command(arg) // want `arg reaches process`
	if arg != "ls" {
		return
	}
}

func handleForgotten(arg string) {
	if arg != "ls" {
		log.Print("refused")
	}
	exec.Command(arg) // want `arg reaches process`
}

func handleFatal(arg string) {
	if arg != "ls" {
		log.Fatal("refused")
	}
	exec.Command(arg)
}

func handlePanic(arg string) {
	if arg != "ls" {
		panic("refused")
	}
	exec.Command(arg)
}

func handleLoop(args []string) {
	for _, a := range args {
		if a != "ls" {
			continue
		}
		exec.Command(a)
	}
}
