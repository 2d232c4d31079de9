// Package settings turns a settings file into flags: the file of the mcplint
// command, and the section of a golangci-lint file that belongs to the plugin.
//
// The keys are the names of the flags. Where a name has a dot, the file may
// nest instead:
//
//	skip: [redaction/identifier]
//	authz.transport: remote
//	redaction:
//	  allow: ["*_id"]
package settings

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Setting is one entry of a file.
type Setting struct {
	Key    string
	Values []string
	Where  string // "file:line", or empty
}

// errorf adds the position of the entry.
func (s Setting) errorf(format string, args ...any) error {
	err := fmt.Errorf(format, args...)
	if s.Where != "" {
		err = fmt.Errorf("%s: %w", s.Where, err)
	}
	return err
}

// Apply sets the flags in fs that the settings name. Those for which skip
// reports true keep their value.
func Apply(fs *flag.FlagSet, list []Setting, skip func(name string) bool) error {
	for _, s := range list {
		if fs.Lookup(s.Key) == nil {
			return s.errorf("unknown key %q; the keys are %s", s.Key, strings.Join(Names(fs), ", "))
		}
		if skip(s.Key) {
			continue
		}
		for _, value := range s.Values {
			if err := fs.Set(s.Key, value); err != nil {
				return s.errorf("%s: invalid value %q: %w", s.Key, value, err)
			}
		}
	}
	return nil
}

// Names returns the names of the flags in fs.
func Names(fs *flag.FlagSet) []string {
	var names []string
	fs.VisitAll(func(f *flag.Flag) { names = append(names, f.Name) })
	return names
}

// FromMap returns the settings in decoded YAML or JSON, sorted by key.
func FromMap(m map[string]any) ([]Setting, error) { return appendMap(nil, "", m) }

func appendMap(list []Setting, prefix string, m map[string]any) ([]Setting, error) {
	var err error
	for _, key := range slices.Sorted(maps.Keys(m)) {
		s := Setting{Key: prefix + key}
		switch value := m[key].(type) {
		case map[string]any:
			if list, err = appendMap(list, s.Key+".", value); err != nil {
				return nil, err
			}
			continue
		case []any:
			for _, v := range value {
				text, ok := scalar(v)
				if !ok {
					return nil, s.errorf("%s: a list holds plain values, not %v", s.Key, v)
				}
				s.Values = append(s.Values, text)
			}
		default:
			text, ok := scalar(value)
			if !ok {
				return nil, s.errorf("%s: want a plain value or a list, not %v", s.Key, value)
			}
			s.Values = []string{text}
		}
		list = append(list, s)
	}
	return list, nil
}

// scalar returns the text of a plain value.
func scalar(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case bool:
		return strconv.FormatBool(v), true
	case int, int64, uint64, float64:
		return fmt.Sprint(v), true
	}
	return "", false
}
