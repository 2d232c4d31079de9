package omnibus

import (
	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/taint"
)

// enum returns the fix that closes the argument with an enum made of the cases.
func (c *check) enum(v *caller.Value, p *taint.Pick) []analysis.SuggestedFix {
	if len(v.Entry.Tools) != 1 || v.Enumerated() {
		return nil // several tools may mean different things by it, or it is there already
	}
	edit := c.values.EnumEdit(v, p.Cases)
	if edit == nil {
		return nil
	}
	return []analysis.SuggestedFix{{
		Message:   "enumerate the operations in the schema",
		TextEdits: []analysis.TextEdit{*edit},
	}}
}
