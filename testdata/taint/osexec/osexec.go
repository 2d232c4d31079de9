package osexec

import (
	"context"
	"fmt"
	"log"
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

// What was made of arguments holds them where it says so, and nowhere else.
func handleReadBack(arg string, rest []string) {
	c := exec.Command("ls", "-l", arg)   // want `arg reaches process`
	log.Print(strings.Join(c.Args, " ")) // want `arg reaches log record`
	for _, a := range c.Args {
		log.Print(a) // want `arg reaches log record`
	}
	log.Print(c.Args[1], c.Env, c.Path, c.Dir)
	log.Print(c.Args[2])  // want `arg reaches log record`
	log.Print(c)          // want `arg reaches log record`
	log.Print(c.String()) // want `arg reaches log record`
	c.Env = append(c.Env, "LANG=C")

	d := exec.Command(arg, rest...) // want `arg reaches process` `rest reaches process`
	log.Print(d.Args[0], d.Path)    // want `arg reaches log record`
	log.Print(d.Args[1])            // want `rest\[\*\] reaches log record`
}

func show(c *exec.Cmd) {
	log.Print(c.Args) // want `arg reaches log record`
	log.Print(c.Env)
}

func handleHandedOver(arg string) {
	c := exec.Command("ls", arg) // want `arg reaches process`
	c.Env = []string{"LANG=C"}
	show(c)
}
