package osfile

import (
	"log"
	"os"
)

func handleFile(arg string) {
	raw, err := os.ReadFile(arg)
	if err != nil {
		log.Print(err) // want `arg reaches log record`
		return
	}
	log.Print(string(raw))
	f, err := os.Open("x")
	if err != nil {
		log.Print(err)
		return
	}
	defer f.Close()
	f.WriteString(arg)
	log.Print(f.Name())
}

func handleEnv(arg string) {
	log.Print(os.Getenv("HOME"))
	log.Print(os.ExpandEnv(arg)) // want `arg reaches log record`
	log.Print(os.Expand("x", os.Getenv))
}
