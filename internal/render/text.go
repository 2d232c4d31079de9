package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/mcplint/mcplint/internal/driver"
)

// text writes the findings of each file together, with the source line, the
// path of the flow step by step, and what to do:
//
//	server/run.go:31:45: tool "run" executes argument "command" as the text of sh -c [omnibus/interpreter]
//		out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).Output()
//		                                                 ^~~~~~~~~~
//		1. server/run.go:28:2: argument "command" enters here
//		=> offer one tool per command
//
// Each finding starts with a position that editors and terminals can follow.
func (r *Report) text(w io.Writer) error {
	out := bufio.NewWriter(w)
	src := newSources(r.Findings)
	for i, f := range r.Findings {
		if i > 0 && r.Findings[i-1].Pos.Filename != f.Pos.Filename {
			fmt.Fprintln(out)
		}
		sentence, advice := splitAdvice(clean(f.Message))
		fmt.Fprintf(out, "%s: %s [%s]%s\n", r.paint(bold, r.Position(f.Pos)), sentence,
			r.paint(severityColour[r.severity(&f)], clean(f.Category)), r.paint(dim, standing(&f)))
		if line, mark, ok := src.excerpt(f); ok {
			blanks := len(mark) - len(strings.TrimLeft(mark, " "))
			fmt.Fprintf(out, "\t%s\n\t%s%s\n", line, mark[:blanks], r.paint(green, mark[blanks:]))
		}
		for n, rel := range f.Related {
			fmt.Fprintf(out, "\t%d. %s: %s\n", n+1, r.paint(dim, r.Position(rel.Pos)), clean(rel.Message))
		}
		if advice != "" {
			fmt.Fprintf(out, "\t=> %s\n", advice)
		}
	}
	return out.Flush()
}

// splitAdvice splits "what is wrong; what to do".
func splitAdvice(message string) (sentence, advice string) {
	if i := strings.LastIndex(message, "; "); i >= 0 {
		return message[:i], message[i+len("; "):]
	}
	return message, ""
}

// standing says why a finding does not count.
func standing(f *driver.Finding) string {
	switch {
	case f.Waived != "":
		return " (waived: " + clean(f.Waived) + ")"
	case f.Accepted:
		return " (in the baseline)"
	}
	return ""
}

// Summary returns one line with the number of findings by check, or nothing
// when there are none.
func (r *Report) Summary() string {
	var parts []string
	waived, accepted := 0, r.Accepted
	for _, m := range r.Manuals {
		n := 0
		for _, f := range r.Findings {
			if f.Check == m.Name && f.Open() {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, m.Name))
		}
	}
	for _, f := range r.Findings {
		switch {
		case f.Waived != "":
			waived++
		case f.Accepted:
			accepted++
		}
	}
	line := ""
	if n := r.Open(); n > 0 {
		line = fmt.Sprintf("%s: %s", count(n, "finding"), strings.Join(parts, ", "))
	} else if waived+accepted > 0 {
		line = "no findings"
	}
	if waived > 0 {
		line += fmt.Sprintf("; %d waived", waived)
	}
	if accepted > 0 {
		line += fmt.Sprintf("; %d in the baseline", accepted)
	}
	return line
}

// count returns "1 thing" or "2 things".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Styles of a terminal.
const (
	bold   = "1"
	dim    = "2"
	red    = "31"
	green  = "32"
	yellow = "33"
	cyan   = "36"
)

var severityColour = map[string]string{"critical": red, "high": red, "medium": yellow, "low": cyan}

// paint puts s, which is clean, into a style if the output is a terminal.
func (r *Report) paint(style, s string) string {
	if !r.Colour || style == "" || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

// secret reports whether the source line of f shows a credential.
func secret(f driver.Finding) bool { return strings.HasPrefix(f.Category, "secrets/") }
