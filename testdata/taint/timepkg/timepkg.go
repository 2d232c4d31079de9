package timepkg

import (
	"log"
	"os/exec"
	"time"
)

func handleTime(arg string, at time.Time, d time.Duration) {
	t, err := time.Parse(time.RFC3339, arg)
	if err != nil {
		return
	}
	log.Print(t.Unix(), t.Year(), d, d.Seconds(), at.Unix())
	log.Print(at, &at, []time.Duration{d}) // a time bears no text but the name of its zone
	log.Print(t.Format(time.RFC3339))
	exec.Command("x", arg)
	exec.Command("x", t.Format(time.RFC3339))
}

func handleUnchecked(arg string) {
	_, _ = time.ParseDuration(arg)
	exec.Command("x", arg) // want `arg reaches process`
}
