package secrets

import (
	"fmt"
	"go/ast"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/diag"
)

// maxEmbedded bounds how many embedded files of one source file are read; the
// rest is not looked at. A program that embeds more embeds a web site.
const maxEmbedded = 2000

// embedded checks the files that f embeds. They are inputs of the package: the
// go command has their content in the key under which it keeps findings.
func (c *checker) embedded(f *ast.File) {
	imports := func(s *ast.ImportSpec) bool { return s.Path.Value == `"embed"` }
	if !slices.ContainsFunc(f.Imports, imports) {
		return // nothing is embedded without it
	}
	dir := filepath.Dir(c.filename(f))
	for _, group := range f.Comments {
		for _, comment := range group.List {
			if args, ok := strings.CutPrefix(comment.Text, "//go:embed "); ok {
				at := variableAfter(f, comment)
				for _, name := range embeddedFiles(dir, args) {
					c.embeddedFile(at, dir, name)
				}
			}
		}
	}
}

// variableAfter returns the variable that a go:embed directive is for, or the
// directive itself if there is none, which the compiler refuses.
func variableAfter(f *ast.File, directive *ast.Comment) ast.Node {
	for _, d := range f.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.End() < directive.Pos() {
			continue // a function, or before it
		}
		for _, s := range decl.Specs {
			if spec, ok := s.(*ast.ValueSpec); ok && spec.Pos() > directive.End() {
				return spec.Names[0]
			}
		}
	}
	return directive
}

// embeddedFile checks one embedded file. The findings stand at the variable,
// where they can be waived, and say where in the file the credential is.
func (c *checker) embeddedFile(at ast.Node, dir, name string) {
	info, err := os.Stat(filepath.Join(dir, name))
	if err != nil || info.Size() > credential.MaxFile {
		return // gone, or data
	}
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return // gone
	}
	for _, found := range credential.ScanFile(name, data) {
		c.add(at, diag.Finding{Kind: "embedded",
			Message: fmt.Sprintf("the embedded file %s holds a credential at line %d, the %s %s; keep it out of the program, and %s",
				filepath.ToSlash(name), found.Line, found.What, found.Shown, read)})
	}
}

// embeddedFiles returns the files that the arguments of a go:embed directive
// stand for, relative to dir, by the rules of package embed.
func embeddedFiles(dir, args string) []string {
	var files []string
	for _, pattern := range patterns(args) {
		pattern, all := strings.CutPrefix(pattern, "all:")
		matches, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil {
			continue // the compiler refuses it
		}
		for _, m := range matches {
			_ = filepath.WalkDir(m, func(path string, d fs.DirEntry, err error) error {
				hidden := path != m && strings.IndexAny(d.Name(), "._") == 0
				switch {
				case err != nil || len(files) >= maxEmbedded:
					return fs.SkipAll
				case d.IsDir() && hidden && !all:
					return fs.SkipDir
				case d.Type().IsRegular() && (!hidden || all):
					if rel, err := filepath.Rel(dir, path); err == nil {
						files = append(files, rel)
					}
				}
				return nil
			})
		}
	}
	slices.Sort(files)
	return slices.Compact(files)
}

// patterns splits the arguments of a go:embed directive, which may be quoted.
func patterns(args string) []string {
	var out []string
	for args = strings.TrimSpace(args); args != ""; args = strings.TrimSpace(args) {
		quoted, err := strconv.QuotedPrefix(args)
		if err != nil {
			word, rest, _ := strings.Cut(args, " ")
			out, args = append(out, word), rest
			continue
		}
		word, err := strconv.Unquote(quoted)
		if err != nil {
			return out // the compiler refuses it
		}
		out, args = append(out, word), args[len(quoted):]
	}
	return out
}
