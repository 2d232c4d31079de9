package omnibus

import (
	"go/token"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// A kind is a kind of finding. Of those that fit one value the first wins, but
// for target, which stands beside the others.
type kind int

const (
	interpreter kind = iota
	reflective
	openDispatch
	freeFormSelector
	catchAll
	target
)

func (k kind) String() string {
	return [...]string{"interpreter", "reflective", "open-dispatch", "free-form-selector", "catch-all", "target"}[k]
}

// check is the state of one run.
type check struct {
	*diag.Reporter
	values  *caller.Values
	done    map[place]bool
	covered map[covering]int         // kinds reported, as bits
	tools   map[*toolindex.Tool]bool // tools that some finding covers
	told    bool                     // what is found now is told in another package
}

// A place makes one call one finding for each kind, however many arguments it
// carries. One that registers several functions of other packages is one for each.
type place struct {
	pos     token.Pos
	kind    kind
	handler string
}

// covering is a value of one entry point.
type covering struct {
	entry *toolindex.Entry
	param int
	name  string
}

func valueOf(v *caller.Value) covering { return covering{v.Entry, v.Source.Param, v.Name} }

// covers reports whether a finding of a more specific kind speaks about v.
func (c *check) covers(v *caller.Value, than kind) bool {
	return c.covered[valueOf(v)]&(1<<than-1) != 0
}

// report reports what becomes of a value at a sink.
func (c *check) report(v *caller.Value, h *taint.Hit, k kind, message string) {
	c.reportAt(v, h.Pos(), h.Steps, k, message)
}

// reportAt reports a finding at pos, unless another argument of the same call
// was reported there.
func (c *check) reportAt(v *caller.Value, pos token.Pos, steps []taint.Step, k kind, message string, fixes ...analysis.SuggestedFix) {
	if k != target {
		c.covered[valueOf(v)] |= 1 << k
	}
	for _, t := range v.Entry.Tools {
		c.tools[t] = true
	}
	at := place{pos, k, v.Entry.Key}
	if c.done[at] || c.told {
		return // another argument of the same call, or told elsewhere
	}
	c.done[at] = true
	c.Report(diag.Finding{Pos: pos, Kind: k.String(), Message: message, Related: caller.Related(steps, pos), Fixes: fixes})
}
