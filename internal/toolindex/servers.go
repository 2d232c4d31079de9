package toolindex

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/known"
)

// Servers tells packages that may belong to a server from those that can't,
// for a driver that sees the whole program: it need not analyse the latter
// unless the former import them. It errs on the side of a server.
type Servers struct {
	sdk          *sdk
	reaches, has map[*types.Package]bool // what was found before
}

// NewServers returns the answers under a configuration. They may not be asked
// for in parallel.
func NewServers(c *config.Config) *Servers {
	return &Servers{newSDK(c), map[*types.Package]bool{}, map[*types.Package]bool{}}
}

// Has reports whether a package with these files reaches an MCP SDK, through
// whatever other packages, or may be a server without one. module is the path
// of its module, or empty.
func (s *Servers) Has(pkg *types.Package, files []*ast.File, module string) bool {
	has, ok := s.has[pkg]
	if !ok {
		has = s.reachesSDK(pkg) || speaks(pkg, files, module)
		s.has[pkg] = has
	}
	return has
}

// reachesSDK reports whether pkg imports an SDK, itself or through others.
func (s *Servers) reachesSDK(pkg *types.Package) bool {
	reaches, ok := s.reaches[pkg]
	if ok {
		return reaches
	}
	for _, imp := range pkg.Imports() {
		if s.sdk.part(imp.Path()) || s.reachesSDK(imp) {
			reaches = true
			break
		}
	}
	s.reaches[pkg] = reaches
	return reaches
}

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
