package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/mcplint/mcplint/analyzers"
	"github.com/mcplint/mcplint/internal/config"
	"github.com/mcplint/mcplint/internal/render"
	"github.com/mcplint/mcplint/internal/settings"
)

// settingsFile is the name of the settings file of a module.
const settingsFile = ".mcplint.yaml"

// options are what the command was told by flags and the settings file.
type options struct {
	allowErrors bool
	baseline    string
	bounds      bool
	diff        bool
	driver      string
	file        string // -config
	fix         bool
	format      string
	newFrom     string
	tags        string
	tests       bool
	version     bool

	dir      string // the working directory
	patterns []string
	config   *config.Config
	flags    *flag.FlagSet
	where    map[string]string // flag to where in the settings file it is set
}

// onlyFlags are the flags that say what to do now, and are no settings.
var onlyFlags = []string{"bounds", "config", "diff", "fix", "json", "new-from", "version"}

// parse reads the command line and the settings file, for a command that
// writes the given formats, the usual one first.
func (c *command) parse(args []string, formats []string) (*options, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	opts := &options{dir: dir, where: map[string]string{}}
	opts.flags = opts.flagSet()
	err = opts.flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		usage(c.stdout, opts.flags)
		return nil, err
	}
	if err != nil {
		return nil, fmt.Errorf("%w; mcplint -h lists the flags", err)
	}
	if err := opts.readFile(); err != nil {
		return nil, err
	}
	if !slices.Contains(formats, opts.format) {
		if opts.where["format"] == "" || !slices.Contains(render.Formats, opts.format) {
			return nil, fmt.Errorf("-format=%s: want one of %s", opts.format, strings.Join(formats, ", "))
		}
		opts.format = formats[0] // the settings file speaks of findings
	}
	if opts.patterns = opts.flags.Args(); len(opts.patterns) == 0 {
		opts.patterns = []string{"."}
	}
	result, err := config.Analyzer.Run(nil)
	if err != nil {
		return nil, err
	}
	opts.config = result.(*config.Config)
	return opts, nil
}

// flagSet returns the flags of the command, with those of the checks.
func (opts *options) flagSet() *flag.FlagSet {
	fs := flag.NewFlagSet("mcplint", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // errors are returned, and told in one line
	fs.Usage = func() {}
	fs.BoolVar(&opts.allowErrors, "allow-errors", false, "let the findings alone decide the exit status, although packages do not compile")
	fs.StringVar(&opts.baseline, "baseline", "", "leave out the findings in `file`, which mcplint baseline write made")
	fs.BoolVar(&opts.bounds, "bounds", false, "tell where the analysis stopped short because its cost is bounded: what lies behind is missed")
	fs.StringVar(&opts.file, "config", "", "settings `file` (default "+settingsFile+" at the root of the module)")
	fs.BoolVar(&opts.diff, "diff", false, "print what -fix would change, and change nothing")
	fs.StringVar(&opts.driver, "driver", "inprocess", "which `driver` runs the checks: inprocess, or vet to go through go vet and its cache (default inprocess)")
	fs.BoolVar(&opts.fix, "fix", false, "apply the suggested fixes, and report what is left")
	fs.StringVar(&opts.format, "format", "text", "output `format`: "+strings.Join(render.Formats, ", "))
	fs.BoolFunc("json", "short for -format=json", func(string) error { return fs.Set("format", "json") })
	fs.StringVar(&opts.newFrom, "new-from", "", "report only findings on lines that changed since the git `revision`")
	fs.StringVar(&opts.tags, "tags", "", "build `tags`, comma-separated")
	fs.BoolVar(&opts.tests, "test", true, "whether to analyse test files, too (default true)")
	fs.BoolVar(&opts.version, "version", false, "print the version and exit")
	analyzers.AddFlags(fs)
	return fs
}

// settings returns the settings of the checks as arguments.
func (opts *options) settings() []string {
	var args []string
	opts.flags.Visit(func(f *flag.Flag) {
		if config.Analyzer.Flags.Lookup(f.Name) != nil {
			args = append(args, "-"+f.Name+"="+f.Value.String())
		}
	})
	return args
}

// readFile applies the settings file, if there is one, to the flags that the
// command line does not set.
func (opts *options) readFile() error {
	name := opts.file
	if name == "" {
		name = findSettings(opts.dir)
	}
	if name == "" {
		return nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	label := name
	if rel, err := filepath.Rel(opts.dir, name); err == nil && filepath.IsAbs(name) {
		label = rel
	}
	list, err := settings.FromYAML(label, data)
	if err != nil {
		return err
	}
	given := map[string]bool{}
	opts.flags.Visit(func(f *flag.Flag) { given[f.Name] = true })
	for i, s := range list {
		if slices.Contains(onlyFlags, s.Key) {
			return fmt.Errorf("%s: %q is for the command line only", s.Where, s.Key)
		}
		if s.Key == "baseline" { // relative to the file it stands in
			for j, value := range s.Values {
				if value != "" && !filepath.IsAbs(value) {
					list[i].Values[j] = filepath.Join(filepath.Dir(label), value)
				}
			}
		}
		if !given[s.Key] {
			opts.where[s.Key] = s.Where
		}
	}
	return settings.Apply(opts.flags, list, func(name string) bool { return given[name] })
}

// findSettings returns the settings file of the module that dir is in, of a
// module around that, or of the workspace; or nothing.
func findSettings(dir string) string {
	for ; ; dir = filepath.Dir(dir) {
		if exists(dir, "go.mod") || exists(dir, "go.work") {
			if exists(dir, settingsFile) {
				return filepath.Join(dir, settingsFile)
			}
		}
		if filepath.Dir(dir) == dir {
			return ""
		}
	}
}

// moduleRoot returns the root of the module that dir is in, or dir.
func moduleRoot(dir string) string {
	return nearest(dir, "go.mod", "go.work")
}

// repository returns the folder of the repository that dir is in; without one
// it is the module's.
func repository(dir string) string {
	if root := nearest(dir, ".git"); exists(root, ".git") {
		return root
	}
	return moduleRoot(dir)
}

// nearest returns the innermost folder around dir that has one of the files, or dir.
func nearest(dir string, names ...string) string {
	for d := dir; ; d = filepath.Dir(d) {
		for _, name := range names {
			if exists(d, name) {
				return d
			}
		}
		if filepath.Dir(d) == d {
			return dir
		}
	}
}

// exists reports whether there is such a file.
func exists(dir, name string) bool {
	_, err := os.Stat(filepath.Join(dir, name))
	return !errors.Is(err, fs.ErrNotExist)
}
