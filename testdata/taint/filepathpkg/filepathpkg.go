package filepathpkg

import (
	"log"
	"os/exec"
	"path/filepath"
)

func handlePath(arg string) {
	log.Print(filepath.Join("/x", arg)) // want `arg reaches log record`
	log.Print(filepath.Base(arg))       // want `arg reaches log record`
	log.Print(filepath.ToSlash(arg))    // want `arg reaches log record`
	abs, err := filepath.Abs(arg)
	log.Print(abs) // want `arg reaches log record`
	rel, _ := filepath.Rel("/x", arg)
	log.Print(rel) // want `arg reaches log record`
	log.Print(filepath.IsAbs(arg), filepath.IsLocal(arg), err == nil)
	log.Print(filepath.Join("/x", "y"))
}

func handleLocal(arg string) {
	// That a path is local says nothing about the characters in it.
	if !filepath.IsLocal(arg) {
		return
	}
	exec.Command("cat", arg) // want `arg reaches process`
}
