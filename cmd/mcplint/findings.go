package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/baseline"
	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/edit"
	"github.com/mcplint/mcplint/internal/render"
	"github.com/mcplint/mcplint/internal/revision"
)

// narrow leaves in the report what -baseline and -new-from want to see.
func (c *command) narrow(opts *options, report *render.Report) error {
	report.Identify()
	if opts.baseline != "" {
		base, err := baseline.Read(opts.baseline)
		if err != nil {
			return err
		}
		if n := len(stale(opts, report, base)); n > 0 {
			c.note("entries of the baseline that occur no more: %d; mcplint baseline prune removes them", n)
		}
		accept(opts, report, base)
	}
	if opts.newFrom == "" {
		return nil
	}
	lines, err := revision.Since(c.ctx, opts.dir, opts.newFrom)
	if err != nil {
		return err
	}
	report.Findings = slices.DeleteFunc(report.Findings, func(f driver.Finding) bool { return !changed(lines, &f) })
	return nil
}

// accept marks the findings that the baseline has, and drops them unless
// -waived asks for all.
func accept(opts *options, report *render.Report, base *baseline.File) {
	kept := report.Findings[:0]
	for _, f := range report.Findings {
		f.Accepted = f.Waived == "" && base.Has(f.Fingerprint)
		if f.Accepted && !opts.config.Waived {
			report.Accepted++
			continue
		}
		kept = append(kept, f)
	}
	report.Findings = kept
}

// changed reports whether a line of the finding changed, or one of its path: a
// new source makes an old sink a finding.
func changed(lines *revision.Lines, f *driver.Finding) bool {
	if lines.Changed(f.Pos.Filename, f.Pos.Line, max(f.Pos.Line, f.End.Line)) {
		return true
	}
	return slices.ContainsFunc(f.Related, func(rel driver.Related) bool {
		return lines.Changed(rel.Pos.Filename, rel.Pos.Line, max(rel.Pos.Line, rel.End.Line))
	})
}

// stale returns the entries of the baseline that this run would have found
// again if they still held.
func stale(opts *options, report *render.Report, base *baseline.File) []baseline.Entry {
	var list []baseline.Entry
	for _, e := range base.Findings {
		again := slices.ContainsFunc(report.Findings, func(f driver.Finding) bool { return f.Fingerprint == e.Fingerprint })
		if !again && covered(opts, report, e) {
			list = append(list, e)
		}
	}
	return list
}

// covered reports whether the run looked for a finding: its file is in a
// package that was checked, or is gone, and its kind was asked for.
func covered(opts *options, report *render.Report, e baseline.Entry) bool {
	check, kind, _ := strings.Cut(e.Category, "/")
	if !opts.config.Selected(check, kind) || opts.config.Severity != "" {
		return false
	}
	name := filepath.Join(report.Root, filepath.FromSlash(e.File))
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return true
	}
	return slices.Contains(report.Dirs, filepath.Dir(name))
}

// defaultBaseline is the name of the baseline file unless -baseline gives another.
const defaultBaseline = ".mcplint-baseline.json"

// baseline writes or prunes the baseline:
//
//	mcplint baseline write|prune [flags] [packages]
func (c *command) baseline(args []string) (int, error) {
	var verb string
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		verb, args = args[0], args[1:]
	}
	opts, err := c.parse(args, render.Formats)
	if err != nil {
		return trouble, err
	}
	if verb != "write" && verb != "prune" {
		return trouble, errors.New("usage: mcplint baseline write|prune [flags] [packages]")
	}
	if opts.driver != "inprocess" || opts.newFrom != "" || opts.fix || opts.diff {
		return trouble, errors.New("baseline: -driver, -new-from, -fix and -diff do not go with it")
	}
	name := cmp.Or(opts.baseline, filepath.Join(moduleRoot(opts.dir), defaultBaseline))
	base, err := baseline.Read(name)
	if verb == "write" && !exists(filepath.Dir(name), filepath.Base(name)) {
		base, err = new(baseline.File), nil
	}
	if err != nil {
		return trouble, err
	}
	report, err := c.analyse(opts)
	if err != nil {
		return trouble, err
	}
	misnamed := takeUnknownChecks(report.Result)
	report.Identify()
	gone := stale(opts, report, base)
	added := []baseline.Entry{}
	if verb == "write" {
		added = unaccepted(report, base)
	}
	entries := slices.DeleteFunc(slices.Clone(base.Findings), func(e baseline.Entry) bool { return slices.Contains(gone, e) })
	if err := baseline.Write(name, append(entries, added...)); err != nil {
		return trouble, err
	}
	c.note("baseline: %d added, %d removed, %d in all", len(added), len(gone), len(entries)+len(added))
	if rel, err := filepath.Rel(opts.dir, name); err == nil {
		name = rel
	}
	if opts.baseline == "" {
		c.note("use it with -baseline=%s, or \"baseline: %s\" in %s", name, defaultBaseline, settingsFile)
	}
	report.Findings = nil // they do not decide the exit status
	return c.status(opts, report, misnamed), nil
}

// unaccepted returns entries for the findings that the baseline does not have.
func unaccepted(report *render.Report, base *baseline.File) []baseline.Entry {
	var entries []baseline.Entry
	for _, f := range report.Findings {
		if !f.Open() || base.Has(f.Fingerprint) {
			continue
		}
		file, _ := report.InRepository(f.Pos.Filename)
		e := baseline.Entry{Category: f.Category, File: file, Fingerprint: f.Fingerprint}
		if f.Check != "secrets" { // its messages may show where a secret begins
			e.Message = f.Message
		}
		entries = append(entries, e)
	}
	return entries
}

// fix applies the fixes, or prints them, and leaves the other findings in the
// report.
func (c *command) fix(opts *options, report *render.Report) error {
	own := func(file string) bool { _, ok := report.InRepository(file); return ok }
	var open, other []driver.Finding
	for _, f := range report.Findings {
		if f.Open() {
			open = append(open, f)
		} else {
			other = append(other, f)
		}
	}
	changes, left, err := edit.Plan(open, own)
	if err != nil {
		return err
	}
	for _, change := range changes {
		if opts.diff {
			name, _ := report.InRepository(change.File)
			if _, err := c.stdout.Write(change.Diff(name)); err != nil {
				return err
			}
		} else if err := change.Write(); err != nil {
			return err
		}
	}
	if opts.diff {
		return nil // everything is still there
	}
	if fixed := len(open) - len(left); fixed > 0 {
		c.note("fixed: %d, in %d files", fixed, len(changes))
	}
	report.Findings = append(left, other...)
	return nil
}
