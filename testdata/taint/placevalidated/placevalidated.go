package placevalidated

import "os/exec"

type input struct {
	Op, Path string
	Args     map[string]string
}

func handleField(in input) {
	if in.Op != "ls" {
		return
	}
	exec.Command(in.Op)
	exec.Command(in.Path) // want `in.Path reaches process`
}

func handleEntry(in input) {
	if in.Args["op"] != "ls" {
		return
	}
	exec.Command(in.Args["op"])
	exec.Command(in.Args["path"]) // want `in.Args\[path\] reaches process`
}

func handleCopy(in input) {
	op := in.Op
	if op != "ls" {
		return
	}
	exec.Command(op)
	exec.Command(in.Op)
}

func handleAssert(args map[string]any) {
	op, ok := args["op"].(string)
	if !ok || op != "ls" {
		return
	}
	exec.Command(op)
	exec.Command(args["path"].(string)) // want `args\[path\] reaches process`
}
