package toolindex

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/diag"
	"github.com/mcplint/mcplint/internal/known"
)

// Servers tells packages that may belong to a server from those that can't,
// for a driver that sees the whole program: it need not analyse the latter
// unless the former import them. It errs on the side of a server.
type Servers struct {
	sdk *sdk
	all bool // settings name functions of other packages
	has map[*types.Package]bool
}

// NewServers returns the answers for no package under a configuration.
func NewServers(c *config.Config) *Servers {
	return &Servers{sdk: newSDK(c), all: len(c.Sources) > 0, has: map[*types.Package]bool{}}
}

// Add looks at a package, when all that it imports was added before. files may
// be missing for code that is not analysed; module is the path of the
// package's module, or empty.
func (s *Servers) Add(pkg *types.Package, files []*ast.File, module string) {
	s.has[pkg] = s.all || speaks(pkg, files, module) || slices.ContainsFunc(files, diag.HasDirective) ||
		slices.ContainsFunc(pkg.Imports(), func(imp *types.Package) bool { return s.has[imp] || s.sdk.part(imp.Path()) })
}

// Has reports whether a package that was added reaches an MCP SDK, a server
// without one, or a directive, which may name what callers choose or may be of
// no use; through whatever other packages.
func (s *Servers) Has(pkg *types.Package) bool { return s.has[pkg] }

// speaks reports whether a package may be a server without an SDK: it mentions
// the method by which tools are called, in its own words or by a constant that
// it imports. Every package is asked this, so it looks at names only.
func speaks(pkg *types.Package, files []*ast.File, module string) bool {
	for _, f := range files {
		if mentions(f) {
			return true
		}
	}
	if module == "" {
		return false
	}
	for _, imp := range pkg.Imports() {
		if !strings.HasPrefix(imp.Path(), module) {
			continue // a constant of somebody else's
		}
		for _, name := range imp.Scope().Names() {
			if c, ok := imp.Scope().Lookup(name).(*types.Const); ok && isCall(c.Val()) {
				return true
			}
		}
	}
	return false
}

// mentions reports whether the method is a literal in the file, not a comment.
func mentions(f *ast.File) bool {
	found := false
	ast.Inspect(f, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && strings.Trim(lit.Value, "\"`") == known.RPCCall {
			found = true
		}
		return !found
	})
	return found
}

// isCall reports whether v is the method by which tools are called.
func isCall(v constant.Value) bool {
	return v.Kind() == constant.String && constant.StringVal(v) == known.RPCCall
}
