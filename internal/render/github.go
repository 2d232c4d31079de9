package render

import (
	"bufio"
	"fmt"
	"go/token"
	"io"
	"strings"
)

// githubLevel names the workflow command for a severity.
var githubLevel = map[string]string{"critical": "error", "high": "error", "medium": "warning", "low": "notice"}

// github writes workflow commands, which GitHub Actions shows beside the code.
func (r *Report) github(w io.Writer) error {
	out := bufio.NewWriter(w)
	for _, f := range r.Findings {
		if !f.Open() {
			continue // there is no way to say so
		}
		fmt.Fprintf(out, "::%s %s::%s\n", githubLevel[r.severity(&f)],
			r.githubPlace(f.Pos, f.End, f.Category), githubData(clean(f.Message)))
	}
	for _, p := range r.Problems {
		fmt.Fprintf(out, "::error %s::%s\n", r.githubPlace(p.Pos, token.Position{}, "mcplint"), githubData(Line(p.Message)))
	}
	return out.Flush()
}

// githubPlace returns the parameters of a workflow command.
func (r *Report) githubPlace(pos, end token.Position, title string) string {
	params := []string{"title=" + githubParameter(clean(title))}
	if pos.Filename != "" {
		file, _ := r.InRepository(pos.Filename)
		params = append(params, "file="+githubParameter(clean(file)))
	}
	if pos.Line > 0 {
		params = append(params, fmt.Sprintf("line=%d", pos.Line))
	}
	if pos.Column > 0 {
		params = append(params, fmt.Sprintf("col=%d", pos.Column))
	}
	if end.Line == pos.Line && end.Column > pos.Column { // columns are for a single line
		params = append(params, fmt.Sprintf("endColumn=%d", end.Column))
	} else if end.Line > pos.Line {
		params = append(params, fmt.Sprintf("endLine=%d", end.Line))
	}
	return strings.Join(params, ",")
}

// githubData escapes the text of a workflow command.
func githubData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// githubParameter escapes the value of a parameter.
func githubParameter(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(githubData(s))
}
