package osexec

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
)

func handleRun(ctx context.Context, arg string) {
	exec.Command(arg)       // want `arg reaches process`
	exec.Command("ls", arg) // want `arg reaches process`
	exec.CommandContext(ctx, "ls", "-l")
	exec.Command("sh", "-c", "ls "+arg) // want `arg reaches process`
	args := []string{"-l"}
	args = append(args, arg)
	exec.Command("ls", args...) // want `arg reaches process`
	exec.Command("ls", fmt.Sprint(len(arg)))
}

func handleFields(arg string) {
	exec.Command("ls", strings.Fields(arg)...) // want `arg reaches process`
	exec.Command("ls", strings.Fields("-l -a")...)
}

func handleStruct(arg string) {
	c := &exec.Cmd{Path: "/bin/ls"}
	c.Args = []string{"ls", arg} // want `arg reaches process`
	c.Dir = "/tmp"
	c.Run()
}

func handleStdin(arg string) {
	c := exec.Command("cat")
	c.Stdin = strings.NewReader(arg) // want `arg reaches process`
	c.Run()
}
