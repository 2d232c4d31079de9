package omnibus

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// minOperations is how many operations with different effects make a selector.
const minOperations = 3

// dispatch reports a value by which a function is looked up in a table.
func (c *check) dispatch(v *caller.Value, p *taint.Pick) {
	if !chooses(v, p) || c.covers(v, openDispatch) || v.ReadOnly() {
		return // closed, told by a better finding, or of a tool that says that all of it reads
	}
	c.reportAt(v, p.Pos(), p.Steps, openDispatch, fmt.Sprintf(
		"%s calls whatever %s finds in a table; close the argument with an enum that the server enforces, or offer one tool for each entry",
		v.Tool(), v.What()))
}

// selector reports a value that decides by a branch which of several operations
// runs, or that a branch lets through as the name of one.
func (c *check) selector(v *caller.Value, p *taint.Pick) {
	n := len(p.Effects)
	if p.Admits {
		n = len(p.Cases)
	}
	switch {
	case !chooses(v, p) || c.covers(v, freeFormSelector):
		return
	case n < minOperations:
		return // a presentation, or two modes of one operation
	case len(v.Entry.Tools) == 0:
		return // the schema is not in sight: it may close the argument, and the tool may only read
	case p.Rejects && v.Enumerated():
		return // the default turns the rest away, and the schema tells the reviewer
	case v.ReadOnly():
		return // reading different things is no difference in effect
	case p.Admits && !c.namesOperation(v):
		return // a filter or a field of what is sent
	}
	rest := "add a default that rejects the rest and an enum"
	if p.Rejects {
		rest = "say so in the schema with an enum"
	}
	c.reportAt(v, p.Pos(), p.Steps, freeFormSelector, fmt.Sprintf(
		"%s picks one of %d operations by %s (%s); offer one tool for each operation, or %s",
		v.Tool(), n, v.What(), list(p.Cases), rest), c.enum(v, p)...)
}

// chooses reports whether v is an argument that is open where it chooses.
func chooses(v *caller.Value, p *taint.Pick) bool {
	// Not: the server's own dispatcher, by tool name or resource URI, or an
	// enumerated selector.
	return v.Source.Kind != toolindex.ToolName && v.Name != "" && p.Marks&(closed|known.Opaque) == 0 && !v.Closed()
}

// namesOperation reports whether a value goes where it names an operation: the
// program or first argument of a process, a name that is called, or the path of
// a request that does more than read.
func (c *check) namesOperation(v *caller.Value) bool {
	for w, h := range c.values.Hits(known.Process, known.Reflective, known.Request) {
		if valueOf(w) != valueOf(v) {
			continue // another value
		}
		switch h.Sink.Kind {
		case known.Process:
			if h.Sink.Role == known.Program || strings.HasPrefix(string(h.At), "[0]") {
				return true
			}
		case known.Reflective:
			return true
		case known.Request:
			if h.Sink.Role != known.Method && h.Method != "" && !strings.HasPrefix(h.Method, "$") && !known.Reads(h.Method) {
				return true
			}
		}
	}
	return false
}

// list names the first cases.
func list(cases []string) string {
	const most = 4
	var out []string
	for i, c := range cases {
		if i == most {
			out = append(out, "...")
			break
		}
		out = append(out, strconv.Quote(c))
	}
	return strings.Join(out, ", ")
}
