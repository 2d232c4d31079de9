package toolindex

import (
	"fmt"
	"go/token"
	"path/filepath"
	"strings"
)

// Text prints the index, one tool or entry point after the other, with
// positions as "file.go:12". Tests compare it.
func (x *Index) Text(fset *token.FileSet) string {
	var b strings.Builder
	at := func(pos token.Pos) string {
		if !pos.IsValid() {
			return "-"
		}
		p := fset.Position(pos)
		return fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)
	}
	for _, t := range x.Tools {
		fmt.Fprintf(&b, "tool %q at %s", t.Name, at(t.Pos))
		if t.Dynamic {
			b.WriteString(" dynamic")
		}
		if t.Enforced {
			b.WriteString(" enforced")
		}
		if t.Registered != "" {
			fmt.Fprintf(&b, " registered %s", t.Registered)
		}
		if t.Server != nil {
			fmt.Fprintf(&b, " server %s", at(t.Server.Pos))
			for _, name := range t.Server.Transports {
				fmt.Fprintf(&b, " %s", name)
			}
		}
		b.WriteByte('\n')
		t.text(&b)
	}
	for _, e := range x.Entries {
		fmt.Fprintf(&b, "entry %s %s", e.Fn, e.Kind)
		for _, t := range e.Tools {
			fmt.Fprintf(&b, " %q", t.Name)
		}
		for _, s := range e.Sources {
			fmt.Fprintf(&b, " %s=%d%s", s.Kind, s.Param, s.Path)
		}
		b.WriteByte('\n')
	}
	for _, d := range x.Dispatches {
		fmt.Fprintf(&b, "dispatch %s by %s through %q\n", d.Registry, d.Fn, d.What)
	}
	for _, c := range x.Incomplete {
		fmt.Fprintf(&b, "incomplete %s: %s\n", c.Func, c.Why)
	}
	return b.String()
}

// text prints what belongs to t, indented.
func (t *Tool) text(b *strings.Builder) {
	if t.Description != "" {
		fmt.Fprintf(b, "\tdescription %q\n", t.Description)
	}
	if t.Public != "" {
		fmt.Fprintf(b, "\tpublic %q\n", t.Public)
	}
	if t.Registry != "" {
		fmt.Fprintf(b, "\tregistry %s", t.Registry)
		if len(t.told.nothing) > 0 {
			fmt.Fprintf(b, " nothing in %s", strings.Join(t.told.nothing, " "))
		}
		b.WriteByte('\n')
	}
	hints := []struct {
		name string
		v    *bool
	}{
		{"read-only", t.Annotations.ReadOnly}, {"destructive", t.Annotations.Destructive},
		{"idempotent", t.Annotations.Idempotent}, {"open-world", t.Annotations.OpenWorld},
	}
	for _, h := range hints {
		if h.v != nil {
			fmt.Fprintf(b, "\t%s %v\n", h.name, *h.v)
		}
	}
	for _, a := range t.Arguments {
		fmt.Fprintf(b, "\targument %s %s", a.Name, a.Type)
		if a.Dynamic {
			b.WriteString(" dynamic")
		}
		if a.Required {
			b.WriteString(" required")
		}
		if len(a.Enum) > 0 {
			fmt.Fprintf(b, " enum %s", strings.Join(a.Enum, "|"))
		}
		if a.Pattern != "" {
			fmt.Fprintf(b, " pattern %s", a.Pattern)
		}
		b.WriteByte('\n')
	}
	if t.Handler != nil {
		fmt.Fprintf(b, "\thandler %s\n", t.Handler.Key)
	}
	for _, w := range t.Wrappers {
		fmt.Fprintf(b, "\twrapper %s\n", w.Key)
	}
	for _, f := range t.Filters {
		fmt.Fprintf(b, "\tfilter %s\n", f.Key)
	}
	for _, m := range t.Middleware {
		fmt.Fprintf(b, "\tmiddleware %s\n", m.Key)
	}
}

func (k EntryKind) String() string {
	return [...]string{"tool", "resource", "prompt", "completion", "notification", "middleware", "hook", "http"}[k]
}

func (k SourceKind) String() string {
	return [...]string{"arguments", "meta", "header", "name", "answer", "result"}[k]
}
