// Package edit applies the fixes of findings to files.
package edit

import (
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"slices"

	"github.com/rogpeppe/go-internal/diff"

	"github.com/mcplint/mcplint/internal/driver"
)

// A Change is a file before and after the fixes.
type Change struct {
	File        string
	Before, New []byte
}

// Plan returns what the first fix of each finding makes of the files, sorted by
// name, and the findings that are left. A fix that overlaps one taken before is
// left for the next run, as it was made for other text; so is one for a file
// that is not the user's own.
func Plan(findings []driver.Finding, own func(file string) bool) (changes []Change, left []driver.Finding, err error) {
	taken := map[string][]driver.Edit{}
	for _, f := range findings {
		if len(f.Fixes) == 0 || !applicable(f.Fixes[0], own) || overlaps(taken, f.Fixes[0].Edits) {
			left = append(left, f)
			continue
		}
		for _, e := range f.Fixes[0].Edits {
			if !slices.Contains(taken[e.File], e) { // two fixes may share an edit
				taken[e.File] = append(taken[e.File], e)
			}
		}
	}
	for file, edits := range taken {
		c, err := apply(file, edits)
		if err != nil {
			return nil, nil, err
		}
		changes = append(changes, c)
	}
	slices.SortFunc(changes, func(a, b Change) int { return cmp.Compare(a.File, b.File) })
	return changes, left, nil
}

// applicable reports whether all edits of a fix are in files of the user.
func applicable(fix driver.Fix, own func(file string) bool) bool {
	return !slices.ContainsFunc(fix.Edits, func(e driver.Edit) bool { return !own(e.File) })
}

// overlaps reports whether an edit touches the same bytes as one of those taken.
func overlaps(taken map[string][]driver.Edit, edits []driver.Edit) bool {
	for _, e := range edits {
		for _, t := range taken[e.File] {
			if e == t {
				continue
			}
			if e.Start < t.End && t.Start < e.End || e.Start == t.Start {
				return true
			}
		}
	}
	return false
}

// apply makes the edits, which do not overlap, and formats the result.
func apply(file string, edits []driver.Edit) (Change, error) {
	before, err := os.ReadFile(file)
	if err != nil {
		return Change{}, err
	}
	slices.SortFunc(edits, func(a, b driver.Edit) int { return cmp.Compare(a.Start, b.Start) })
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		if e.Start < at || e.End < e.Start || e.End > len(before) {
			return Change{}, fmt.Errorf("%s changed while it was checked; run again", file)
		}
		out.Write(before[at:e.Start])
		out.WriteString(e.New)
		at = e.End
	}
	out.Write(before[at:])
	after, err := format.Source(out.Bytes())
	if err != nil {
		return Change{}, fmt.Errorf("a fix would break %s: %w", file, err)
	}
	return Change{file, before, after}, nil
}

// Diff returns the change in unified form, with name as that of the file.
func (c Change) Diff(name string) []byte {
	return diff.Diff("a/"+name, c.Before, "b/"+name, c.New)
}

// Write replaces the file. A reader sees the old or the new one, never a part.
func (c Change) Write() error {
	name, err := filepath.EvalSymlinks(c.File)
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), ".mcplint-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name()) // a failure if it was renamed, which is fine
	_, err = tmp.Write(c.New)
	if err = cmp.Or(err, tmp.Chmod(info.Mode().Perm()), tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), name)
}
