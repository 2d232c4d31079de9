package driver

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// Vet has the go command run tool, an mcplint binary, as a vet tool with the
// given flags. It compiles every dependency, and caches what was found.
func Vet(ctx context.Context, opts *Options, tool string, flags []string) (*Result, error) {
	if !opts.Tests {
		return nil, errors.New("go vet always analyses tests; leave out -test=false, or use the other driver")
	}
	args := append([]string{"vet", "-vettool=" + tool, "-json"}, flags...)
	if opts.Tags != "" {
		args = append(args, "-tags="+opts.Tags)
	}
	cmd := exec.CommandContext(ctx, "go", append(args, opts.Patterns...)...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // it cleans up
	cmd.Dir, cmd.Env = opts.Dir, opts.Env
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	if errors.Is(err, exec.ErrNotFound) {
		return nil, errNoGo
	}
	res, decodeErr := decodeVet(&stdout, opts.Analyzers)
	if decodeErr != nil {
		return nil, decodeErr
	}
	res.Problems = append(res.Problems, vetProblems(stderr.String())...)
	if err != nil && len(res.Problems) == 0 {
		return nil, fmt.Errorf("go vet: %w", err)
	}
	return res, nil
}

// The JSON form of what a vet tool finds: package -> analyzer -> list of
// diagnostics, or an error.
type (
	vetTree       map[string]map[string]json.RawMessage
	vetError      struct{ Error string }
	vetDiagnostic struct {
		Category       string
		Posn, End      string
		Message        string
		SuggestedFixes []struct {
			Message string
			Edits   []struct {
				Filename   string
				Start, End int
				New        string
			}
		} `json:"suggested_fixes"`
		Related []struct{ Posn, End, Message string }
	}
)

// decodeVet reads one tree after the other, as the go command runs the tool
// once for each package.
func decodeVet(r io.Reader, analyzers []*analysis.Analyzer) (*Result, error) {
	res := new(Result)
	for dec := json.NewDecoder(r); ; {
		var tree vetTree
		if err := dec.Decode(&tree); err == io.EOF {
			break
		} else if err != nil {
			return nil, fmt.Errorf("output of go vet: %w", err)
		}
		for id, results := range tree {
			for _, a := range analyzers {
				if err := res.decode(id, a, results[a.Name]); err != nil {
					return nil, fmt.Errorf("output of go vet for %s: %w", id, err)
				}
			}
		}
	}
	slices.SortFunc(res.Problems, func(a, b Problem) int { return cmp.Compare(a.Message, b.Message) })
	res.Findings = normalize(res.Findings)
	return res, nil
}

// decode adds the result of one analyzer on one package.
func (res *Result) decode(id string, a *analysis.Analyzer, data json.RawMessage) error {
	if len(data) == 0 {
		return nil // found nothing
	}
	if data[0] == '{' {
		var failure vetError
		err := json.Unmarshal(data, &failure)
		res.Problems = append(res.Problems, Problem{
			Message: fmt.Sprintf("check %s failed on %s: %s", a.Name, id, failure.Error),
		})
		return err
	}
	var list []vetDiagnostic
	if err := json.Unmarshal(data, &list); err != nil {
		return err
	}
	for _, d := range list {
		f := Finding{
			Check:    a.Name,
			Category: d.Category,
			URL:      manual(a, d.Category),
			Pos:      parsePosition(d.Posn),
			End:      parsePosition(d.End),
		}
		f.Message, f.Waived = splitMessage(d.Message, d.Category)
		for _, r := range d.Related {
			f.Related = append(f.Related, Related{parsePosition(r.Posn), parsePosition(r.End), r.Message})
		}
		for _, sf := range d.SuggestedFixes {
			fix := Fix{Message: sf.Message}
			for _, e := range sf.Edits {
				fix.Edits = append(fix.Edits, Edit{e.Filename, e.Start, e.End, e.New})
			}
			f.Fixes = append(f.Fixes, fix)
		}
		res.Findings = append(res.Findings, f)
	}
	return nil
}

// vetProblems reads what the go command says about packages that do not
// compile: lines such as "vet: ./a.go:3:5: undefined: x" below "# package".
func vetProblems(stderr string) []Problem {
	var list []Problem
	for line := range strings.Lines(stderr) {
		text := strings.TrimSpace(line)
		if text == "" || strings.HasPrefix(text, "# ") || strings.HasPrefix(text, "go: downloading ") {
			continue // which package, and progress
		}
		if last := len(list) - 1; last >= 0 && (line[0] == '\t' || strings.HasSuffix(list[last].Message, ":")) {
			list[last].Message += " " + text // the rest of what it says
			continue
		}
		list = append(list, vetProblem(strings.TrimPrefix(text, "vet: ")))
	}
	slices.SortStableFunc(list, func(a, b Problem) int { return comparePositions(a.Pos, b.Pos) })
	return slices.Compact(list)
}

// vetProblem splits "file:line:column: message".
func vetProblem(line string) Problem {
	if pos, message, ok := strings.Cut(line, ": "); ok {
		if at := parsePosition(pos); at.Line > 0 {
			return Problem{at, message}
		}
	}
	return Problem{Message: line}
}
