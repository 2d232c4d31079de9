package omnibus

import (
	"fmt"
	"strconv"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// catchAll reports a tool that is named as a verb without an object and hands
// its one free text to code that cannot be seen.
func (c *check) catchAll(t *toolindex.Tool) {
	if t.Dynamic || !known.BareVerb(t.Name) || c.tools[t] {
		return // an operation on something, or another finding covers the tool
	}
	arg := onlyText(t)
	if arg == nil || t.Annotations.ReadOnly != nil && *t.Annotations.ReadOnly {
		return // the tool is more than one text, or its language only reads
	}
	for v, u := range c.values.UsesOf(t) {
		if !holds(v, arg) || u.Marks&(safe|known.Opaque) != 0 || known.SearchLanguage(u.What, u.Package) {
			continue // another value, a checked one, or the query of a search
		}
		c.Report(diag.Finding{Pos: t.Pos, Kind: catchAll.String(), Message: fmt.Sprintf(
			"tool %s is a verb without an object: all it takes is %s, which goes to %s as it is; offer one tool for each operation, named by what it does",
			strconv.Quote(t.Name), "argument "+strconv.Quote(arg.Name), u.What)})
		return
	}
}

// holds reports whether v is the argument, or all arguments at once.
func holds(v *caller.Value, arg *toolindex.Argument) bool {
	return v.Name == arg.Name || v.Name == "" && v.Source.Kind == toolindex.Arguments && v.Path == "" && !v.Above
}

// onlyText returns the only required string argument of a tool when it is open,
// or nil.
func onlyText(t *toolindex.Tool) *toolindex.Argument {
	var only *toolindex.Argument
	for i := range t.Arguments {
		a := &t.Arguments[i]
		if !a.Required || a.Type != "string" {
			continue // can be left out, or is no text
		}
		if only != nil {
			return nil
		}
		only = a
	}
	if only == nil || only.Closed() {
		return nil
	}
	return only
}
