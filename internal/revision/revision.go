// Package revision tells which lines changed since a revision of git.
package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Lines are the lines of a work tree that are new or changed.
type Lines struct {
	files map[string][]span // by absolute name without symbolic links
	whole map[string]bool   // files that git does not track
}

// A span is a range of lines.
type span struct{ first, last int }

// Since returns the lines in the work tree around dir that differ from the
// revision rev, committed or not, with the files that are not tracked yet.
func Since(ctx context.Context, dir, rev string) (*Lines, error) {
	top, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	root := strings.TrimSuffix(string(top), "\n")
	// A revision that starts with a minus would be an option.
	commit, err := git(ctx, root, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("git knows no revision %q", rev)
	}
	diff, err := git(ctx, root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames",
		"--src-prefix=a/", "--dst-prefix=b/", strings.TrimSpace(string(commit)), "--")
	if err != nil {
		return nil, err
	}
	untracked, err := git(ctx, root, "ls-files", "-z", "--others", "--exclude-standard")
	if err != nil {
		return nil, err
	}
	l := &Lines{map[string][]span{}, map[string]bool{}}
	for name := range strings.SplitSeq(string(untracked), "\x00") {
		if name != "" {
			l.whole[filepath.Join(root, filepath.FromSlash(name))] = true
		}
	}
	return l, l.read(root, string(diff))
}

// git runs a command of git that only reads.
func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-c", "core.quotePath=true"}, args...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if errors.Is(err, exec.ErrNotFound) {
		return nil, errors.New("-new-from needs git, which is not in $PATH")
	}
	if err != nil {
		return nil, fmt.Errorf("git: %s", strings.TrimPrefix(strings.TrimSpace(stderr.String()), "fatal: "))
	}
	return out, nil
}

// read reads a diff without context: "+++ b/NAME" and "@@ -1,2 +3,4 @@".
func (l *Lines) read(root, diff string) error {
	file := ""
	removed, added := 0, 0 // lines of the hunk that are to come
	for line := range strings.Lines(diff) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case removed > 0 && strings.HasPrefix(line, "-"):
			removed--
		case added > 0 && strings.HasPrefix(line, "+"):
			added--
		case strings.HasPrefix(line, "+++ "):
			name, err := unquote(strings.TrimSuffix(line[len("+++ "):], "\t"))
			if err != nil {
				return fmt.Errorf("output of git diff: %q: %w", line, err)
			}
			file = filepath.Join(root, filepath.FromSlash(strings.TrimPrefix(name, "b/")))
		case strings.HasPrefix(line, "@@ "):
			fields := strings.Fields(line)
			if len(fields) < 3 {
				return fmt.Errorf("output of git diff: %q", line)
			}
			_, removed = hunk(fields[1])
			first, n := hunk(fields[2])
			added = n
			if n > 0 {
				l.files[file] = append(l.files[file], span{first, first + n - 1})
			}
		}
	}
	return nil
}

// unquote undoes the quoting of names with odd characters.
func unquote(name string) (string, error) {
	if strings.HasPrefix(name, `"`) {
		return strconv.Unquote(name)
	}
	return name, nil
}

// hunk parses "-1,2" or "+3": the first line and how many there are.
func hunk(field string) (first, n int) {
	start, count, ok := strings.Cut(field[1:], ",")
	first, _ = strconv.Atoi(start)
	if !ok {
		return first, 1
	}
	n, _ = strconv.Atoi(count)
	return first, n
}

// Changed reports whether a line between first and last of a file is new.
func (l *Lines) Changed(file string, first, last int) bool {
	if real, err := filepath.EvalSymlinks(file); err == nil {
		file = real // as git names the work tree
	}
	if l.whole[file] {
		return true
	}
	for _, s := range l.files[file] {
		if first <= s.last && last >= s.first {
			return true
		}
	}
	return false
}
