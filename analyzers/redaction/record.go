package redaction

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// A record is one call of a logger with what arrives there.
type record struct {
	place
	kind  string
	tool  string
	first string // what arrives, of the most specific kind
	hit   *taint.Hit
	names []string     // everything that arrives
	parts []taint.Path // where in the operands
}

// records holds the records of a package.
type records map[place]*record

// A place is a call; one that registers several handlers of other packages is a
// place of its own for each of them.
type place struct {
	pos     token.Pos
	handler string // key of the handler, when it is in another package
}

// add notes that something arrives in the record at a hit.
func (rs records) add(kind string, e *toolindex.Entry, tool, what string, h *taint.Hit) {
	at := place{h.Pos(), e.Key}
	c := rs[at]
	if c == nil {
		c = &record{place: at}
		rs[at] = c
	}
	if c.hit == nil || slices.Index(severity, kind) > slices.Index(severity, c.kind) {
		c.kind, c.tool, c.first, c.hit = kind, tool, what, h
	}
	if !slices.Contains(c.names, what) {
		c.names = append(c.names, what)
	}
	if !slices.Contains(c.parts, h.At) {
		c.parts = append(c.parts, h.At)
	}
}

// sorted returns the records in source order.
func (rs records) sorted() []*record {
	var out []*record
	for _, c := range rs {
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b *record) int {
		return cmp.Or(cmp.Compare(a.pos, b.pos), cmp.Compare(a.handler, b.handler))
	})
	return out
}

// advice says how to log the shape of what a kind of finding is about.
var advice = map[string]string{
	identifier: "log its length or a digest instead, or opt it in with -redaction.allow",
	response:   "log its status and length instead",
	argument:   "log its length or shape instead",
	wire:       "log the tool's name and the shape of the arguments instead",
}

// report reports the record.
func (c *record) report(pass *analysis.Pass, r *diag.Reporter) {
	what := c.first
	if n := len(c.names) - 1; n > 0 {
		what += fmt.Sprintf(" and %d more", n)
	}
	r.Report(diag.Finding{
		Pos: c.pos, Kind: c.kind,
		Message: fmt.Sprintf("%s writes %s raw %s; %s", c.tool, what, c.where(), advice[c.kind]),
		Related: caller.Related(c.hit.Steps, c.pos),
		Fixes:   c.fixes(pass),
	})
}

// where says in words where the value arrives.
func (c *record) where() string {
	where := "into a " + c.hit.Sink.What
	switch c.hit.Sink.What[0] {
	case 'a', 'e', 'i', 'o', 'u', 'M': // "an MCP log notification"
		where = "into an " + c.hit.Sink.What
	}
	switch c.hit.Sink.What {
	case "standard error", "standard output", "baggage":
		where = "to " + c.hit.Sink.What
	}
	if !c.hit.Local() && c.hit.Where != "" {
		where += " at " + c.hit.Where
	}
	return where
}
