package diag

import (
	"go/ast"
	"go/token"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A Directive is a comment of the form //mcplint:VERB ARGUMENTS.
//
//	//mcplint:ignore CHECK[/KIND] REASON   silences one finding on this line or the next
//	//mcplint:public REASON                the tool registered here is meant for everybody
//	//mcplint:scope-check                  on a function: a call of it is a scope check
//	//mcplint:sanitizer                    on a function: its result is safe to log
type Directive struct {
	Pos, End token.Pos
	Verb     string
	Check    string // of ignore
	Kind     string // of ignore; empty means every kind
	Reason   string // of ignore and public
	Err      string // what is wrong with it; empty when it is well formed

	line int
	file *token.File
	used bool
}

// Checks are the names that an ignore directive may use.
var Checks = []string{"authz", "omnibus", "redaction", "secrets", "tenantid"}

const prefix = "//mcplint:"

// Parse returns the directives in the files of pass, in source order, and
// which of the files are generated.
func Parse(pass *analysis.Pass) *Directives {
	d := &Directives{pass: pass, generated: map[*token.File]bool{}}
	for _, f := range pass.Files {
		file := pass.Fset.File(f.FileStart)
		if file == nil {
			continue // no position: nothing in it can be reported
		}
		if ast.IsGenerated(f) {
			d.generated[file] = true
		}
		for _, group := range f.Comments {
			for _, c := range group.List {
				if text, ok := strings.CutPrefix(c.Text, prefix); ok {
					dir := parseDirective(text)
					dir.Pos, dir.End = c.Pos(), c.End()
					dir.file, dir.line = file, file.Line(c.Pos())
					d.list = append(d.list, dir)
				}
			}
		}
	}
	return d
}

// All returns the directives in source order.
func (d *Directives) All() []*Directive { return d.list }

// parseDirective parses what follows "//mcplint:".
func parseDirective(text string) *Directive {
	// A trailing comment after the directive belongs to somebody else: tests
	// write their expectations there.
	text, _, _ = strings.Cut(text, " // want ")
	verb, rest, _ := strings.Cut(text, " ")
	d := &Directive{Verb: strings.TrimSpace(verb)}
	rest = strings.TrimSpace(rest)
	switch d.Verb {
	case "ignore":
		name, reason, _ := strings.Cut(rest, " ")
		d.Check, d.Kind, _ = strings.Cut(name, "/")
		d.Reason = strings.TrimSpace(reason)
		switch {
		case d.Check == "":
			d.Err = "name the check to ignore: //mcplint:ignore CHECK[/KIND] REASON"
		case !known(d.Check):
			d.Err = "unknown check " + quote(d.Check) + "; the checks are " + strings.Join(Checks, ", ")
		case d.Reason == "":
			d.Err = "give the reason: //mcplint:ignore " + name + " REASON"
		}
	case "public":
		d.Reason = rest
		if d.Reason == "" {
			d.Err = "give the reason: //mcplint:public REASON"
		}
	case "scope-check", "sanitizer", "source", "sink":
		d.Reason = rest
	default:
		d.Err = "unknown directive " + quote(d.Verb) + "; the directives are ignore, public, scope-check, sanitizer, source and sink"
	}
	return d
}

func known(check string) bool {
	for _, c := range Checks {
		if c == check {
			return true
		}
	}
	return false
}

// quote keeps odd bytes of the analysed source out of messages.
func quote(s string) string {
	const most = 40
	if len(s) > most {
		s = s[:most] + "..."
	}
	return strings.ToValidUTF8(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '?'
		}
		return r
	}, `"`+s+`"`), "?")
}

// waive returns an ignore directive that covers a finding of check/kind at pos,
// or nil, and marks all that do used.
func (d *Directives) waive(check, kind string, pos token.Pos) *Directive {
	var waived *Directive
	file := d.pass.Fset.File(pos)
	line := file.Line(pos)
	for _, dir := range d.list {
		if dir.Verb != "ignore" || dir.Err != "" || dir.Check != check || dir.Kind != "" && dir.Kind != kind {
			continue // for something else
		}
		if dir.file == file && (dir.line == line || dir.line == line-1) {
			dir.used = true
			waived = dir
		}
	}
	return waived
}

// Public returns the //mcplint:public directive on the line of pos or the line
// above it, or nil.
func (d *Directives) Public(pos token.Pos) *Directive {
	file := d.pass.Fset.File(pos)
	if file == nil {
		return nil
	}
	line := file.Line(pos)
	for _, dir := range d.list {
		if dir.Verb == "public" && dir.file == file && (dir.line == line || dir.line == line-1) {
			dir.used = true
			return dir
		}
	}
	return nil
}

// OnFunc returns the directive with the given verb in the doc comment of decl, or nil.
func OnFunc(decl *ast.FuncDecl, verb string) *Directive {
	if decl.Doc == nil {
		return nil
	}
	for _, c := range decl.Doc.List {
		if text, ok := strings.CutPrefix(c.Text, prefix); ok {
			if d := parseDirective(text); d.Verb == verb && d.Err == "" {
				return d
			}
		}
	}
	return nil
}
