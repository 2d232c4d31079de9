package toolindex

import (
	"go/types"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// A release is what is known of the release of an SDK's package that the
// program is built with: which of the objects it has by which releases are told
// apart. The names of the objects are exact, and every driver sees them, while
// the version in go.mod is no input of a vettool.
type release struct {
	Path string   // of the package, as package known has it
	Has  []string // "Name" or "Type.Member"
}

// releasesOf looks at the SDK packages that pkg imports itself: of others the
// compiler tells no more than what is used of them. Importing packages learn it
// from the fact.
func releasesOf(pkg *types.Package, sdk *sdk) []release {
	var out []release
	for _, imp := range pkg.Imports() {
		path := known.OriginalPath(imp.Path(), sdk.aliases)
		names := known.SDKReleases(path)
		if len(names) == 0 {
			continue // every release is the same to us
		}
		r := release{Path: path}
		for _, name := range names {
			if declares(imp, name) {
				r.Has = append(r.Has, name)
			}
		}
		out = append(out, r)
	}
	return out
}

// declares reports whether pkg has a package-level object "Name", or a field or
// method "Type.Member".
func declares(pkg *types.Package, name string) bool {
	name, member, isMember := strings.Cut(name, ".")
	obj := pkg.Scope().Lookup(name)
	if obj == nil || !isMember {
		return obj != nil
	}
	found, _, _ := types.LookupFieldOrMethod(obj.Type(), true, pkg, member)
	return found != nil
}

// learn notes what a package knows of releases. All packages of a program are
// built with the same.
func (s *sdk) learn(rs []release) {
	for _, r := range rs {
		if s.releases[r.Path] != nil {
			continue // said before
		}
		has := map[string]bool{}
		for _, name := range r.Has {
			has[name] = true
		}
		s.releases[r.Path] = has
	}
}

// holds reports whether row is true of the release that the program is built
// with.
func (s *sdk) holds(row *known.SDKCall) bool {
	if row.Has == "" && row.Lacks == "" {
		return true
	}
	has, name := s.objects(row.Has)
	if row.Has != "" && !has[name] {
		return false
	}
	lacks, name := s.objects(row.Lacks)
	return row.Lacks == "" || lacks != nil && !lacks[name]
}

// objects returns what the package of an object has, and the object's name.
func (s *sdk) objects(obj string) (map[string]bool, string) {
	path, name := known.CutPackage(obj)
	return s.releases[path], name
}
