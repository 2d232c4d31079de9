package main

import (
	"errors"
	"fmt"

	"golang.org/x/tools/go/analysis"

	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/inventory"
	"github.com/mcplint/mcplint/internal/render"
)

// tools lists the tools that the packages offer, with what they reach, what
// guards them, and which of their arguments are open:
//
//	mcplint tools [flags] [packages]
//
// Nothing in the list is a finding, so the exit status only says whether all
// packages could be looked at.
func (c *command) tools(args []string) (int, error) {
	opts, err := c.parse(args, render.ToolFormats)
	if err != nil {
		return trouble, err
	}
	if opts.driver != "inprocess" || opts.newFrom != "" || opts.fix || opts.diff {
		return trouble, errors.New("tools: -driver, -new-from, -fix and -diff do not go with it")
	}
	load := opts.load([]*analysis.Analyzer{inventory.Analyzer})
	load.Tests = false // tests serve nobody
	load.Progress = c.progress()
	result, err := driver.InProcess(c.ctx, load)
	c.endProgress()
	if err != nil {
		return trouble, err
	}
	var pkgs []*inventory.Package
	for _, v := range result.Values {
		if p := v.(*inventory.Package); p != nil {
			pkgs = append(pkgs, p)
		}
	}
	report := &render.Report{Result: result, Dir: opts.dir, Root: repository(opts.dir)}
	if err := report.Tools(c.stdout, opts.format, pkgs); err != nil {
		return trouble, err
	}
	for _, p := range pkgs {
		if n := len(p.Incomplete); n > 0 {
			first := p.Incomplete[0]
			c.note("%s: tools may be missing, or what is said of them: %s in %s%s", p.Path, first.Why, first.Function, more(n-1))
		}
	}
	return c.status(opts, report, false), nil
}

// more counts what a line of text has no room for.
func more(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", and %d more", n)
}
