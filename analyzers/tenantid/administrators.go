package tenantid

import (
	"slices"

	"github.com/mcplint/mcplint/internal/caller"
	"github.com/mcplint/mcplint/internal/names"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// administered looks at the tools for administrators that other packages leave to
// this one, which knows their server and what stands around it.
func (c *check) administered() {
	c.assembles = true
	for v, u := range c.values.ToldUses() {
		c.judge(v, use(u))
	}
}

// administers reports whether the tools that v comes to are there to administer
// tenants: by their names, or as those are named that register them.
func (c *check) administers(v *caller.Value, t *identity) bool {
	for _, tool := range v.Entry.Tools {
		words := names.Words(tool.Name)
		if len(words) == 0 {
			return false
		}
		if last, _ := names.Notion(words[len(words)-1]); !tool.ForAdministrators && last != t.notion && !(len(words) == 2 && isNotion(words[0], t.notion)) {
			return false // it does something to what belongs to one
		}
	}
	return len(v.Entry.Tools) > 0
}

// leavable reports whether a package that imports the tools of v gives them their
// server, and so knows what stands around it.
func (c *check) leavable(v *caller.Value) bool {
	return !slices.ContainsFunc(v.Entry.Tools, func(t *toolindex.Tool) bool {
		return t.Registered == "" && (t.Server != nil || c.program)
	})
}

// isNotion reports whether a word stands for a notion.
func isNotion(word, notion string) bool {
	n, _ := names.Notion(word)
	return n == notion
}
