package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/baseline"
	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/render"
)

// checks lists the kinds of findings: mcplint checks.
func (c *command) checks(args []string) (int, error) {
	if len(args) > 0 {
		return trouble, errors.New("usage: mcplint checks")
	}
	out := bufio.NewWriter(c.stdout)
	for _, m := range analyzers.Manuals() {
		fmt.Fprintf(out, "%s: %s\n", m.Name, m.Summary)
		for _, k := range m.Kinds {
			fmt.Fprintf(out, "  %-29s %-9s %s\n", m.Name+"/"+k.Name, k.Severity, weaknesses(k))
		}
	}
	return clean, out.Flush()
}

// weaknesses returns the entries of the Common Weakness Enumeration and of the
// OWASP lists.
func weaknesses(k checkdoc.Kind) string {
	var list []string
	for _, n := range k.CWE {
		list = append(list, fmt.Sprintf("CWE-%d", n))
	}
	return strings.Join(append(list, k.OWASP...), ", ")
}

// explain prints the manual of a check, or what there is to know about one
// kind of finding: mcplint explain CHECK[/KIND].
func (c *command) explain(args []string) (int, error) {
	if len(args) != 1 || strings.HasPrefix(args[0], "-") {
		return trouble, errors.New("usage: mcplint explain CHECK[/KIND]")
	}
	m, err := analyzers.Find(args[0])
	if err != nil {
		return trouble, err
	}
	text := m.Name + ": " + m.Text
	if _, name, ok := strings.Cut(args[0], "/"); ok {
		kind, _ := m.Kind(name)
		fmt.Fprintf(c.stdout, "%s  severity %s  %s\n\n", args[0], kind.Severity, weaknesses(kind))
		text = m.Help(kind)
	}
	_, err = io.WriteString(c.stdout, checkdoc.Text(text))
	return clean, err
}

// config prints the settings that are in effect, in the form of the settings
// file, and where each one comes from: mcplint config [flags].
func (c *command) config(args []string) (int, error) {
	opts, err := c.parse(args, render.Formats)
	if err != nil {
		return trouble, err
	}
	given := map[string]bool{}
	opts.flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	out := bufio.NewWriter(c.stdout)
	opts.flags.VisitAll(func(f *flag.Flag) {
		if slices.Contains(onlyFlags, f.Name) {
			return
		}
		where := "default"
		switch {
		case opts.where[f.Name] != "":
			where = opts.where[f.Name]
		case given[f.Name]:
			where = "flag"
		}
		fmt.Fprintf(out, "%s: %s # %s\n", f.Name, settingValue(f), where)
	})
	return clean, out.Flush()
}

// settingValue returns the value of a flag as YAML, of which JSON is a part.
func settingValue(f *flag.Flag) string {
	var value any = f.Value.String()
	switch {
	case isBool(f):
		return f.Value.String()
	case isList(f):
		list := config.List{}
		_ = list.Set(f.Value.String()) // it never fails
		value = list
	}
	data, err := json.Marshal(value)
	if err != nil {
		return "null" // strings can always be marshalled
	}
	return strings.ReplaceAll(string(data), `","`, `", "`)
}

// isList reports whether a flag of the checks is a list.
func isList(f *flag.Flag) bool {
	setting := config.Analyzer.Flags.Lookup(f.Name)
	if setting == nil {
		return false
	}
	l, ok := setting.Value.(interface{ IsList() bool })
	return ok && l.IsList()
}

func isBool(f *flag.Flag) bool {
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return ok && b.IsBoolFlag()
}

// A suppression is what keeps a finding from being reported.
type suppression struct {
	Where   string `json:"where"`
	Verb    string `json:"verb"`
	Subject string `json:"subject,omitempty"`
	Reason  string `json:"reason"`
}

// suppressions lists what is waived, where and why: the directives in the
// packages and the baseline. mcplint suppressions [flags] [packages].
func (c *command) suppressions(args []string) (int, error) {
	opts, err := c.parse(args, []string{"text", "json"})
	if err != nil {
		return trouble, err
	}
	report := &render.Report{Dir: opts.dir, Root: repository(opts.dir)}
	found, problems, err := driver.Directives(c.ctx, &driver.Options{Patterns: opts.patterns, Tests: opts.tests, Tags: opts.tags})
	if err != nil {
		return trouble, err
	}
	report.Result = &driver.Result{Problems: problems}
	list := []suppression{}
	for _, d := range found {
		subject := strings.TrimSuffix(d.Check+"/"+d.Kind, "/")
		list = append(list, suppression{report.Position(d.Position), d.Verb, render.Line(subject), render.Line(d.Reason)})
	}
	if opts.baseline != "" {
		base, err := baseline.Read(opts.baseline)
		if err != nil {
			return trouble, err
		}
		for _, e := range base.Findings {
			list = append(list, suppression{render.Line(e.File), "baseline", render.Line(e.Category), render.Line(e.Message)})
		}
	}
	if err := c.printSuppressions(list, opts.format); err != nil {
		return trouble, err
	}
	return c.status(opts, report, false), nil
}

func (c *command) printSuppressions(list []suppression, format string) error {
	if format == "json" {
		enc := json.NewEncoder(c.stdout)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "\t")
		return enc.Encode(list)
	}
	out := bufio.NewWriter(c.stdout)
	for _, s := range list {
		what := strings.TrimSpace(s.Verb + " " + s.Subject)
		fmt.Fprintln(out, strings.TrimSuffix(s.Where+": "+what+": "+s.Reason, ": "))
	}
	return out.Flush()
}
