package render

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"go/token"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/mcplint/mcplint/internal/inventory"
)

// ToolFormats are the names that Tools knows.
var ToolFormats = []string{"text", "json", "markdown"}

// inventoryVersion is that of the JSON form of the inventory: it changes when
// a field goes or gets another meaning, not when one is added.
const inventoryVersion = 1

// Tools writes the inventory of the packages in the named format.
func (r *Report) Tools(w io.Writer, format string, pkgs []*inventory.Package) error {
	inv := newInventory(pkgs)
	switch format {
	case "text":
		return inv.text(w)
	case "json":
		return r.toolsJSON(w, inv)
	case "markdown":
		return inv.markdown(w)
	}
	return fmt.Errorf("unknown format %q; the formats are %s", format, strings.Join(ToolFormats, ", "))
}

// inventories is what several packages have to tell, in a fixed order.
type inventories struct {
	tools      []*inventory.Tool
	entries    []*inventory.Entry
	incomplete []inventory.Incomplete
}

// newInventory joins the packages.
func newInventory(pkgs []*inventory.Package) *inventories {
	inv := &inventories{tools: []*inventory.Tool{}, entries: []*inventory.Entry{}, incomplete: []inventory.Incomplete{}}
	pkgs = slices.Clone(pkgs)
	slices.SortFunc(pkgs, func(a, b *inventory.Package) int { return strings.Compare(a.Path, b.Path) })
	for _, p := range pkgs {
		inv.tools = append(inv.tools, p.Tools...)
		inv.entries = append(inv.entries, p.Entries...)
		inv.incomplete = append(inv.incomplete, p.Incomplete...)
	}
	return inv
}

// The JSON format, described in docs/tools.schema.json.
type jsonInventory struct {
	Version  int                `json:"version"`
	Tools    []*inventory.Tool  `json:"tools"`
	Entries  []*inventory.Entry `json:"entries"`
	Problems []jsonPosition     `json:"problems"` // why packages are left out
	Skipped  []string           `json:"skipped"`  // packages that import one with a problem
	// Incomplete are the places where the analysis was cut short.
	Incomplete []inventory.Incomplete `json:"incomplete"`
}

// toolsJSON writes one JSON object.
func (r *Report) toolsJSON(w io.Writer, inv *inventories) error {
	out := jsonInventory{inventoryVersion, inv.tools, inv.entries, []jsonPosition{}, append([]string{}, r.Skipped...), inv.incomplete}
	for _, p := range r.Problems {
		out.Problems = append(out.Problems, r.jsonPosition(p.Pos, token.Position{}, p.Message))
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(out); err != nil {
		return err
	}
	_, err := w.Write(escape(buf.Bytes()))
	return err
}

// A group is a server with its tools.
type group struct {
	server *inventory.Server // nil for tools whose server cannot be traced
	tools  []*inventory.Tool
}

// groups returns the tools by server, in the order of the first tool of each.
func (inv *inventories) groups() []*group {
	var out []*group
	for _, t := range inv.tools {
		i := slices.IndexFunc(out, func(g *group) bool { return g.server == t.Server })
		if i < 0 {
			i = len(out)
			out = append(out, &group{server: t.Server})
		}
		out[i].tools = append(out[i].tools, t)
	}
	return out
}

// title says which server it is.
func (g *group) title() string {
	s := g.server
	if s == nil {
		return "tools whose server cannot be traced"
	}
	text := "server of " + s.SDK
	if s.At != nil {
		text += " at " + s.At.String()
	}
	if len(s.Transports) > 0 {
		text += ", served over " + strings.Join(s.Transports, ", ")
	}
	if m := g.tools[0].Middleware; len(m) > 0 {
		var names []string
		for _, f := range m {
			names = append(names, short(f.Name))
		}
		text += ", behind " + strings.Join(names, ", ")
	}
	return clean(text)
}

// text writes a table: a line for each tool, and one for each other entry point.
func (inv *inventories) text(w io.Writer) error {
	out := bufio.NewWriter(w)
	for i, g := range inv.groups() {
		if i > 0 {
			fmt.Fprintln(out)
		}
		rows := [][]string{{"TOOL", "REACHES", "GUARD", "OPEN ARGUMENTS", "WHERE"}}
		for _, t := range g.tools {
			rows = append(rows, []string{toolName(t), reach(t.Reach), guard(&t.Guard), openArguments(t, shownArguments), handled(t)})
		}
		fmt.Fprintln(out, g.title())
		table(out, rows)
	}
	if len(inv.entries) == 0 {
		return out.Flush()
	}
	if len(inv.tools) > 0 {
		fmt.Fprintln(out)
	}
	fmt.Fprintln(out, "other functions that run for callers")
	rows := [][]string{{"KIND", "FUNCTION", "REACHES", "GUARD", "WHERE"}}
	for _, e := range inv.entries {
		rows = append(rows, []string{e.Kind, clean(short(e.Handler.Name)), reach(e.Reach), guard(&e.Guard), place(e.Handler.At)})
	}
	table(out, rows)
	return out.Flush()
}

// shownArguments is how many open arguments of a tool the table names.
const shownArguments = 6

// table writes rows with columns as wide as their widest cell.
func table(w io.Writer, rows [][]string) {
	width := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell)+2)
		}
		fmt.Fprintln(w, "  "+strings.TrimRight(line, " "))
	}
}

// toolName is the name, marked when it is made at run time.
func toolName(t *inventory.Tool) string {
	if t.Dynamic {
		return clean(t.Name) + " (dynamic)"
	}
	return clean(t.Name)
}

// reach lists the kinds of effect.
func reach(effects []inventory.Effect) string {
	var kinds []string
	for _, e := range effects {
		kinds = append(kinds, e.Kind)
	}
	return cmp.Or(strings.Join(kinds, ", "), "nothing")
}

// guard says what guards a function, and where.
func guard(g *inventory.Guard) string {
	text := g.Verdict
	if g.What != "" {
		text += ": " + clean(g.What)
	}
	var where []string
	for _, s := range []string{g.By, g.At, switched(g.Switch)} {
		if s != "" {
			where = append(where, clean(s))
		}
	}
	if len(where) > 0 {
		text += " (" + strings.Join(where, ", ") + ")"
	}
	return text
}

// switched says that configuration can switch a guard off.
func switched(by string) string {
	if by == "" {
		return ""
	}
	return "switched by " + by
}

// openArguments names the arguments whose values the caller chooses freely, at
// most so many. A star marks those that must be given.
func openArguments(t *inventory.Tool, most int) string {
	var names []string
	for _, a := range t.Arguments {
		name := argumentName(&a)
		if a.Required {
			name += "*"
		}
		switch a.Openness {
		case "open":
			names = append(names, name)
		case "advisory":
			names = append(names, name+" (enum not enforced)")
		}
	}
	if n := len(names); n > most {
		names = append(names[:most], strconv.Itoa(n-most)+" more")
	}
	return cmp.Or(strings.Join(names, ", "), "-")
}

// argumentName is the name, marked when it is made at run time.
func argumentName(a *inventory.Argument) string {
	if a.Dynamic {
		return clean(a.Name) + " (dynamic)"
	}
	return clean(a.Name)
}

// where says where a tool is registered.
func where(t *inventory.Tool) string {
	if t.Registered != nil {
		return clean(t.Registered.String())
	}
	return clean(t.At.String())
}

// handled says where the code of a tool is: its handler, or else its registration.
func handled(t *inventory.Tool) string {
	if t.Handler != nil && t.Handler.At != nil {
		return place(t.Handler.At)
	}
	return where(t)
}

// place prints p, which may be nil.
func place(p *inventory.Place) string {
	if p == nil {
		return "-"
	}
	return clean(p.String())
}

// short is the name of a function without the folders of its package:
// "(*example.com/m/srv.T).run" is srv.T.run.
func short(name string) string {
	name = strings.ReplaceAll(strings.TrimLeft(name, "(*"), ")", "")
	return name[strings.LastIndexByte(name, '/')+1:]
}

// markdown writes a document for a review: what the table has, and for each
// tool what it says of itself, what it reaches and by which way.
func (inv *inventories) markdown(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# Tools\n\n%s\n", inv.summary())
	for _, g := range inv.groups() {
		fmt.Fprintf(out, "\n## %s\n\n", inline(upperFirst(g.title())))
		rows := [][]string{{"tool", "reaches", "guard", "open arguments", "hints"}}
		for _, t := range g.tools {
			rows = append(rows, []string{inline(toolName(t)), reach(t.Reach), inline(guard(&t.Guard)), inline(openArguments(t, len(t.Arguments))), hints(t.Hints)})
		}
		markdownTable(out, rows)
		for _, t := range g.tools {
			inv.section(out, t)
		}
	}
	if len(inv.entries) > 0 {
		fmt.Fprint(out, "\n## Other functions that run for callers\n\n")
		rows := [][]string{{"kind", "function", "the caller chooses", "reaches", "guard", "where"}}
		for _, e := range inv.entries {
			rows = append(rows, []string{e.Kind, inline(short(e.Handler.Name)), inline(strings.Join(e.Sources, "; ")), reach(e.Reach), inline(guard(&e.Guard)), inline(place(e.Handler.At))})
		}
		markdownTable(out, rows)
	}
	return out.Flush()
}

// summary counts the tools by guard.
func (inv *inventories) summary() string {
	counts := map[string]int{}
	for _, t := range inv.tools {
		counts[t.Guard.Verdict]++
	}
	var parts []string
	for _, v := range inventory.Verdicts {
		if counts[v] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[v], v))
		}
	}
	text := fmt.Sprintf("%d tools", len(inv.tools))
	if len(inv.tools) == 1 {
		text = "1 tool"
	}
	if len(parts) > 0 {
		text += "; by guard: " + strings.Join(parts, ", ")
	}
	return text + "."
}

// section writes what there is to know about one tool.
func (inv *inventories) section(w io.Writer, t *inventory.Tool) {
	fmt.Fprintf(w, "\n### %s\n\n", inline(toolName(t)))
	if t.Description != "" {
		fmt.Fprintf(w, "> %s\n\n", inline(Line(t.Description)))
	}
	fmt.Fprintf(w, "Registered at %s", inline(where(t)))
	if t.Handler != nil {
		fmt.Fprintf(w, ", handled by %s at %s", inline(short(t.Handler.Name)), inline(place(t.Handler.At)))
	}
	fmt.Fprintf(w, ". Guard: %s", inline(guard(&t.Guard)))
	if t.Guard.But != "" {
		fmt.Fprintf(w, ", but %s", inline(t.Guard.But))
	}
	fmt.Fprintln(w, ".")
	for _, e := range t.Reach {
		fmt.Fprintf(w, "\n- reaches %s: %s at %s", e.Kind, inline(e.What), inline(e.At))
		if len(e.Path) > 0 {
			fmt.Fprintf(w, ", by way of %s", inline(strings.Join(e.Path, ", ")))
		}
	}
	if len(t.Reach) > 0 {
		fmt.Fprintln(w)
	}
	if len(t.Arguments) == 0 {
		return
	}
	fmt.Fprintln(w)
	rows := [][]string{{"argument", "type", "required", "values", "description"}}
	for _, a := range t.Arguments {
		values := a.Openness
		if len(a.Enum) > 0 {
			values += ": " + strings.Join(a.Enum, ", ")
		}
		if a.Pattern != "" {
			values += ", pattern " + a.Pattern
		}
		required := ""
		if a.Required {
			required = "yes"
		}
		rows = append(rows, []string{inline(argumentName(&a)), a.Type, required, inline(values), inline(Line(a.Description))})
	}
	markdownTable(w, rows)
}

// hints lists the annotations that were given.
func hints(h *inventory.Hints) string {
	if h == nil {
		return ""
	}
	var parts []string
	for _, x := range []struct {
		yes, no string
		v       *bool
	}{
		{"read-only", "writes", h.ReadOnly}, {"destructive", "not destructive", h.Destructive},
		{"idempotent", "not idempotent", h.Idempotent}, {"open world", "closed world", h.OpenWorld},
	} {
		switch {
		case x.v == nil:
		case *x.v:
			parts = append(parts, x.yes)
		default:
			parts = append(parts, x.no)
		}
	}
	return strings.Join(parts, ", ")
}

// markdownTable writes rows, the first one as the head.
func markdownTable(w io.Writer, rows [][]string) {
	for i, row := range rows {
		fmt.Fprintf(w, "| %s |\n", strings.Join(row, " | "))
		if i == 0 {
			fmt.Fprintf(w, "|%s\n", strings.Repeat("---|", len(row)))
		}
	}
}

// inline returns s as text of a paragraph or table cell: what comes from the
// code must not become markup, a link or a second column.
func inline(s string) string {
	var b strings.Builder
	for _, c := range clean(s) {
		if strings.ContainsRune("\\`*_{}[]<>()#+!|&~", c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
