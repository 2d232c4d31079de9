package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/mcplint/mcplint/internal/driver"
)

// text writes each finding with its source line and the path of its flow:
//
//	server/run.go:31:45: message [check/kind]
//		out, err := exec.CommandContext(ctx, "sh", "-c", in.Command).Output()
//		                                                 ^~~~~~~~~~
//		server/run.go:28:2: in.Command is an argument of the tool
func (r *Report) text(w io.Writer) error {
	out := bufio.NewWriter(w)
	src := newSources(r.Findings)
	for _, f := range r.Findings {
		fmt.Fprintf(out, "%s: %s [%s]\n", r.position(f.Pos), clean(f.Message), clean(f.Category))
		if line, mark, ok := src.excerpt(f); ok {
			fmt.Fprintf(out, "\t%s\n\t%s\n", line, mark)
		}
		for _, rel := range f.Related {
			fmt.Fprintf(out, "\t%s: %s\n", r.position(rel.Pos), clean(rel.Message))
		}
	}
	return out.Flush()
}

// secret reports whether the source line of f shows a credential.
func secret(f driver.Finding) bool { return strings.HasPrefix(f.Category, "secrets/") }
