package checkdoc

import (
	"go/doc/comment"
	"slices"
	"strconv"
	"strings"
)

// Severities are the words that a manual uses, the mildest first.
var Severities = []string{"low", "medium", "high", "critical"}

// A Manual is the manual of a check in parts. The text is the only source of
// what the command tells about a check: the kinds it reports, their severity
// and their place in the Common Weakness Enumeration.
type Manual struct {
	Name    string // of the check
	Summary string // what it reports, in one line
	Text    string // all of it, as a Go doc comment
	Kinds   []Kind
	Since   string // version
}

// A Kind is one kind of finding. In the manual it is an entry of the list in
// the section Definitions, of the form
//
//   - NAME: text
//   - NAME (CWE-1, CWE-2, MCP01, API1, SEVERITY): text
//
// where the severity, if it is missing, is that of the check.
type Kind struct {
	Name string
	CWE  []int
	// OWASP are entries of the OWASP MCP Top 10 of 2025 ("MCP05") and the
	// OWASP API Security Top 10 of 2023 ("API1").
	OWASP    []string
	Severity string
	Text     string // its definition, in one line
}

// Parse takes the manual of the named check apart, as MustExtract returned it.
func Parse(name, text string) *Manual {
	m := &Manual{Name: name, Text: text}
	m.Summary, _, _ = strings.Cut(text, "\n")
	severity := m.lastLine()
	for line := range strings.Lines(m.section("Definitions")) {
		entry, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "  - ")
		switch {
		case ok:
			m.addKind(entry, severity)
		case len(m.Kinds) > 0 && strings.HasPrefix(line, "    "):
			last := &m.Kinds[len(m.Kinds)-1]
			last.Text += " " + strings.TrimSpace(line)
		}
	}
	return m
}

// lastLine reads "Severity: high. Since: v0.1.0. Fix: no." and returns the
// severity.
func (m *Manual) lastLine() string {
	severity := "low"
	last := m.Text[strings.LastIndexByte(m.Text, '\n')+1:]
	for part := range strings.SplitSeq(strings.TrimSuffix(last, "."), ". ") {
		switch key, value, _ := strings.Cut(part, ": "); key {
		case "Severity":
			severity = value
		case "Since":
			m.Since = value
		}
	}
	return severity
}

// addKind reads the first line of an entry: "NAME (CWE-1, MCP01, SEVERITY): text".
func (m *Manual) addKind(entry, severity string) {
	head, text, ok := strings.Cut(entry, ": ")
	if !ok {
		return // a list of something else
	}
	name, attributes, _ := strings.Cut(head, " (")
	kind := Kind{Name: name, Severity: severity, Text: text}
	for a := range strings.SplitSeq(strings.TrimSuffix(attributes, ")"), ", ") {
		if number, ok := strings.CutPrefix(a, "CWE-"); ok {
			n, _ := strconv.Atoi(number) // a test reads every manual
			kind.CWE = append(kind.CWE, n)
		} else if strings.HasPrefix(a, "MCP") || strings.HasPrefix(a, "API") {
			kind.OWASP = append(kind.OWASP, a)
		} else if slices.Contains(Severities, a) {
			kind.Severity = a
		}
	}
	m.Kinds = append(m.Kinds, kind)
}

// Unused is the kind that every check has: an ignore directive for it that
// silences nothing.
const Unused = "unused-directive"

// Kind returns the named kind, and whether there is one.
func (m *Manual) Kind(name string) (Kind, bool) {
	for _, k := range m.Kinds {
		if k.Name == name {
			return k, true
		}
	}
	if name == Unused {
		return Kind{Name: Unused, Severity: "low", Text: "an ignore directive for this check silences nothing."}, true
	}
	return Kind{Name: name, Severity: m.lastLine()}, false
}

// KindNames returns the names of the kinds, in the order of the manual.
func (m *Manual) KindNames() []string {
	var names []string
	for _, k := range m.Kinds {
		names = append(names, k.Name)
	}
	return names
}

// section returns the text below a heading, up to the next one or the last line.
func (m *Manual) section(title string) string {
	_, text, _ := strings.Cut(m.Text[:strings.LastIndexByte(m.Text, '\n')+1], "\n# "+title+"\n")
	text, _, _ = strings.Cut(text, "\n# ")
	return strings.Trim(text, "\n")
}

// Help returns what somebody needs to know who meets a finding of one kind for
// the first time, as a Go doc comment.
func (m *Manual) Help(kind Kind) string {
	var b strings.Builder
	b.WriteString(kind.Name + ": " + kind.Text + "\n")
	for _, title := range []string{"Why", "Before", "After", "Suppressing"} {
		if text := m.section(title); text != "" {
			b.WriteString("\n# " + title + "\n\n" + text + "\n")
		}
	}
	return b.String()
}

// Markdown renders a Go doc comment.
func Markdown(doc string) string {
	p := &comment.Printer{HeadingID: func(*comment.Heading) string { return "" }}
	return string(p.Markdown(new(comment.Parser).Parse(doc)))
}

// Page returns the manual as a page of Markdown, for who meets the check in a
// folder of the repository.
func (m *Manual) Page() string {
	_, rest, _ := strings.Cut(m.Text, "\n")
	p := &comment.Printer{HeadingLevel: 2, HeadingID: func(*comment.Heading) string { return "" }}
	return "<!-- Made from doc.go by go test ./analyzers -update. -->\n\n# " + m.Name + ": " + m.Summary + "\n\n" +
		string(p.Markdown(new(comment.Parser).Parse(rest)))
}

// Table returns the kinds of all manuals as a table of Markdown, with their
// places in the catalogues that reviewers use.
func Table(manuals []*Manual) string {
	var b strings.Builder
	b.WriteString("| finding | severity | CWE | OWASP MCP | OWASP API | what it is |\n|---|---|---|---|---|---|\n")
	for _, m := range manuals {
		for _, k := range m.Kinds {
			var cwe, mcp, api []string
			for _, n := range k.CWE {
				cwe = append(cwe, "[CWE-"+strconv.Itoa(n)+"](https://cwe.mitre.org/data/definitions/"+strconv.Itoa(n)+".html)")
			}
			for _, o := range k.OWASP {
				if number, ok := strings.CutPrefix(o, "MCP"); ok {
					mcp = append(mcp, "MCP"+number+":2025")
				} else {
					api = append(api, o+":2023")
				}
			}
			text := strings.ReplaceAll(strings.TrimSuffix(k.Text, "."), "|", "\\|")
			row := []string{"[" + m.Name + "/" + k.Name + "](../analyzers/" + m.Name + "/README.md)", k.Severity,
				strings.Join(cwe, ", "), strings.Join(mcp, ", "), strings.Join(api, ", "), text}
			b.WriteString("| " + strings.Join(row, " | ") + " |\n")
		}
	}
	return b.String()
}

// Text renders a Go doc comment for a terminal.
func Text(doc string) string {
	p := &comment.Printer{TextPrefix: "", TextCodePrefix: "\t", TextWidth: 80}
	return string(p.Text(new(comment.Parser).Parse(doc)))
}

// AtLeast reports whether severity is as high as least.
func AtLeast(severity, least string) bool {
	return slices.Index(Severities, severity) >= slices.Index(Severities, least)
}
