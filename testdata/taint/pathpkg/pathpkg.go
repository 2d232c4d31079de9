package pathpkg

import (
	"log"
	"path"
)

func handlePath(arg string) {
	log.Print(path.Join("/x", arg)) // want `arg reaches log record`
	log.Print(path.Base(arg))       // want `arg reaches log record`
	log.Print(path.Clean(arg))      // want `arg reaches log record`
	log.Print(path.Ext(arg))        // want `arg reaches log record`
	dir, file := path.Split(arg)
	log.Print(dir)  // want `arg reaches log record`
	log.Print(file) // want `arg reaches log record`
	log.Print(path.IsAbs(arg), path.Join("/x", "y"))
	ok, _ := path.Match("*.go", arg)
	log.Print(ok)
}
