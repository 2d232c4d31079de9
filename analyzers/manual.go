package analyzers

import (
	"fmt"
	"strings"

	"github.com/mcplint/mcplint/internal/checkdoc"
)

// Manuals returns the manuals of the suite, in its order.
func Manuals() []*checkdoc.Manual {
	var list []*checkdoc.Manual
	for _, a := range Suite {
		list = append(list, checkdoc.Parse(a.Name, a.Doc))
	}
	return list
}

// Find returns the manual of the check that name, "check" or "check/kind",
// stands for. The error says which names there are.
func Find(name string) (*checkdoc.Manual, error) {
	check, kind, hasKind := strings.Cut(name, "/")
	var checks []string
	for _, a := range Suite {
		checks = append(checks, a.Name)
		if a.Name != check {
			continue
		}
		m := checkdoc.Parse(a.Name, a.Doc)
		if _, ok := m.Kind(kind); hasKind && !ok {
			return nil, fmt.Errorf("check %s has no kind %q; its kinds are %s", check, kind, strings.Join(m.KindNames(), ", "))
		}
		return m, nil
	}
	return nil, fmt.Errorf("unknown check %q; the checks are %s", check, strings.Join(checks, ", "))
}
