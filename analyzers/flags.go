package analyzers

import (
	"flag"

	"github.com/mcplint/mcplint/internal/config"
)

// AddFlags adds the settings of the checks to fs. Every driver gets its
// settings from these flags.
func AddFlags(fs *flag.FlagSet) {
	config.Analyzer.Flags.VisitAll(func(f *flag.Flag) {
		switch f.Name {
		case "check", "skip":
			fs.Var(names{f.Value}, f.Name, f.Usage)
		default:
			fs.Var(f.Value, f.Name, f.Usage)
		}
	})
}

// names is a list of names of checks and kinds, which must exist: a name with
// a spelling mistake would select nothing.
type names struct{ flag.Value }

func (n names) Set(s string) error {
	var list config.List
	if err := list.Set(s); err != nil {
		return err
	}
	for _, name := range list {
		if _, err := Find(name); err != nil {
			return err
		}
	}
	return n.Value.Set(s)
}

// String copes with the zero value, which package flag makes to compare with.
func (n names) String() string {
	if n.Value == nil {
		return ""
	}
	return n.Value.String()
}
