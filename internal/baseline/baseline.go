// Package baseline keeps the findings that a project accepted before it began
// to use mcplint, so that only others are told.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
)

// version is that of the file format.
const version = 1

// A File is the content of a baseline file.
type File struct {
	Version  int     `json:"version"`
	Findings []Entry `json:"findings"`
}

// An Entry is an accepted finding. Only the fingerprint decides; the rest is
// for whoever reviews the file.
type Entry struct {
	Category    string `json:"category"`
	File        string `json:"file"` // with slashes, relative to the repository
	Message     string `json:"message,omitempty"`
	Fingerprint string `json:"fingerprint"`
}

// Read reads a baseline file.
func Read(name string) (*File, error) {
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no baseline %s; mcplint baseline write makes one", name)
	}
	if err != nil {
		return nil, err
	}
	f := new(File)
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(f); err != nil {
		return nil, fmt.Errorf("%s is not a baseline: %w", name, err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("%s is not a baseline: something follows it", name)
	}
	if f.Version != version {
		return nil, fmt.Errorf("%s is a baseline of version %d, this mcplint knows version %d", name, f.Version, version)
	}
	return f, nil
}

// Write writes a baseline file in an order that makes differences small.
func Write(name string, entries []Entry) error {
	f := File{version, append([]Entry{}, entries...)}
	slices.SortFunc(f.Findings, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Category, b.Category),
			cmp.Compare(a.Message, b.Message), cmp.Compare(a.Fingerprint, b.Fingerprint))
	})
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(f); err != nil {
		return err
	}
	return os.WriteFile(name, buf.Bytes(), 0o666)
}

// Has reports whether the baseline has a finding with this fingerprint.
func (f *File) Has(fingerprint string) bool {
	return slices.ContainsFunc(f.Findings, func(e Entry) bool { return e.Fingerprint == fingerprint })
}
