package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// isTerminal reports whether w is a terminal that understands styles.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && os.Getenv("TERM") != "dumb"
}

// between is the least time between two lines of progress.
const between = 100 * time.Millisecond

// progress returns a function that shows how far a run is on one line of the
// terminal, or nil when standard error is none.
func (c *command) progress() func(stage string, done, total int) {
	if !isTerminal(c.stderr) {
		return nil
	}
	var last time.Time
	shown := ""
	return func(stage string, done, total int) {
		if stage == shown && time.Since(last) < between && done < total {
			return
		}
		last, shown = time.Now(), stage
		line := stage
		switch {
		case done > 0:
			line = fmt.Sprintf("%s: %d of %d", stage, done, total)
		case total > 0:
			line = fmt.Sprintf("%s: %d packages", stage, total)
		}
		fmt.Fprintf(c.stderr, "\r\x1b[K%s", line)
	}
}

// endProgress clears the line of progress.
func (c *command) endProgress() {
	if isTerminal(c.stderr) {
		fmt.Fprint(c.stderr, "\r\x1b[K")
	}
}
