package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/mcplint/mcplint/internal/driver"
)

// The Checkstyle format: errors by file.
type (
	checkstyle struct {
		XMLName xml.Name         `xml:"checkstyle"`
		Version string           `xml:"version,attr"`
		Files   []checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr,omitempty"`
		Column   int    `xml:"column,attr,omitempty"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// checkstyleSeverity names a severity in that format.
var checkstyleSeverity = map[string]string{"critical": "error", "high": "error", "medium": "warning", "low": "info"}

// checkstyle writes the findings, and then the problems.
func (r *Report) checkstyle(w io.Writer) error {
	doc := checkstyle{Version: "5.0"} // of the format
	add := func(file string, e checkstyleError) {
		name, _ := r.InRepository(file)
		name = clean(name)
		if n := len(doc.Files); n == 0 || doc.Files[n-1].Name != name {
			doc.Files = append(doc.Files, checkstyleFile{Name: name})
		}
		last := &doc.Files[len(doc.Files)-1]
		last.Errors = append(last.Errors, e)
	}
	for _, f := range r.Findings {
		if f.Open() {
			add(f.Pos.Filename, checkstyleError{f.Pos.Line, f.Pos.Column, checkstyleSeverity[r.severity(&f)], clean(f.Message), clean(f.Category)})
		}
	}
	for _, p := range r.Problems {
		add(p.Pos.Filename, checkstyleError{p.Pos.Line, p.Pos.Column, "error", Line(p.Message), "mcplint"})
	}
	return writeXML(w, doc)
}

// The JUnit format: a suite for each check, with a failed case for each
// finding, or one case that passes.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitMessage `xml:"failure"`
		Error   *junitMessage `xml:"error"`
		Skipped *junitMessage `xml:"skipped"`
	}
	junitMessage struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr,omitempty"`
		Text    string `xml:",chardata"`
	}
)

// junit writes a suite for each check that ran, and one for the problems.
func (r *Report) junit(w io.Writer) error {
	doc := junitSuites{Name: "mcplint"}
	for _, m := range r.Manuals {
		suite := junitSuite{Name: "mcplint/" + m.Name}
		for _, f := range r.Findings {
			if f.Check == m.Name {
				suite.add(r.junitCase(&f))
			}
		}
		if len(suite.Cases) == 0 {
			suite.add(junitCase{Class: "mcplint", Name: m.Name})
		}
		doc.add(suite)
	}
	problems := junitSuite{Name: "mcplint/problems"}
	for _, p := range r.Problems {
		problems.add(junitCase{Class: "mcplint", Name: "problem", Error: &junitMessage{Message: r.Problem(p)}})
	}
	for _, path := range r.Skipped {
		problems.add(junitCase{Class: "mcplint", Name: Line(path), Error: &junitMessage{Message: "not checked, because it imports a package with a problem"}})
	}
	if len(problems.Cases) > 0 {
		doc.add(problems)
	}
	return writeXML(w, doc)
}

// junitCase returns the failed case that f is, or a skipped one.
func (r *Report) junitCase(f *driver.Finding) junitCase {
	file, _ := r.InRepository(f.Pos.Filename)
	c := junitCase{Class: clean(file), Name: fmt.Sprintf("%s at %d:%d", clean(f.Category), f.Pos.Line, f.Pos.Column)}
	message := &junitMessage{Message: clean(f.Message), Type: r.severity(f)}
	if !f.Open() {
		message.Message += standing(f)
		c.Skipped = message
		return c
	}
	lines := []string{fmt.Sprintf("%s:%d:%d: %s", clean(file), f.Pos.Line, f.Pos.Column, clean(f.Message))}
	for n, rel := range f.Related {
		at, _ := r.InRepository(rel.Pos.Filename)
		lines = append(lines, fmt.Sprintf("%d. %s:%d:%d: %s", n+1, clean(at), rel.Pos.Line, rel.Pos.Column, clean(rel.Message)))
	}
	message.Text = strings.Join(lines, "\n")
	c.Failure = message
	return c
}

// add adds a case and counts it.
func (s *junitSuite) add(c junitCase) {
	s.Cases = append(s.Cases, c)
	s.Tests++
	switch {
	case c.Failure != nil:
		s.Failures++
	case c.Error != nil:
		s.Errors++
	case c.Skipped != nil:
		s.Skipped++
	}
}

// add adds a suite and its counts.
func (d *junitSuites) add(s junitSuite) {
	d.Suites = append(d.Suites, s)
	d.Tests += s.Tests
	d.Failures += s.Failures
	d.Errors += s.Errors
}

// writeXML writes a document with its header.
func writeXML(w io.Writer, doc any) error {
	data, err := xml.MarshalIndent(doc, "", "\t")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%s%s\n", xml.Header, data)
	return err
}
