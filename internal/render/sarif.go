package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/mcplint/mcplint/internal/checkdoc"
)

// The part of SARIF 2.1.0 that is written. Code scanning of code hosts reads
// the rules with their help, tags and security-severity, the locations and code
// flows, and the fingerprints; suppressions, fixes and notifications are for
// viewers.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool              sarifTool            `json:"tool"`
		AutomationDetails sarifID              `json:"automationDetails"`
		ColumnKind        string               `json:"columnKind"`
		URIBases          map[string]sarifBase `json:"originalUriBaseIds"`
		Invocations       []sarifInvocation    `json:"invocations"`
		Results           []sarifResult        `json:"results"`
	}
	sarifID struct {
		ID string `json:"id"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version,omitempty"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID                   string       `json:"id"`
		Name                 string       `json:"name"`
		ShortDescription     sarifText    `json:"shortDescription"`
		FullDescription      sarifText    `json:"fullDescription"`
		Help                 sarifText    `json:"help"`
		HelpURI              string       `json:"helpUri,omitempty"`
		DefaultConfiguration sarifDefault `json:"defaultConfiguration"`
		Properties           sarifRuleBag `json:"properties"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifRuleBag struct {
		Tags             []string `json:"tags"`
		Precision        string   `json:"precision"`
		SecuritySeverity string   `json:"security-severity"`
	}
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifBase struct {
		Description sarifText `json:"description"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		CodeFlows    []sarifCodeFlow    `json:"codeFlows,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
	}
	sarifCodeFlow struct {
		ThreadFlows []sarifThreadFlow `json:"threadFlows"`
	}
	sarifThreadFlow struct {
		Locations []sarifStep `json:"locations"`
	}
	sarifStep struct {
		Location sarifLocation `json:"location"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI    string `json:"uri"`
		BaseID string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"` // in UTF-16 code units, from 1
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"` // exclusive
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification,omitempty"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	// sarifRoot is the name that file names are relative to.
	sarifRoot = "%SRCROOT%"
	// sarifFingerprint ends in the version of the algorithm.
	sarifFingerprint = "mcplint/v1"
	homepage         = "https://github.com/mcplint/mcplint"
)

// sarifLevel and securitySeverity say what code scanning shows for a severity;
// it calls from 9.0 on critical, from 7.0 high, from 4.0 medium.
var (
	sarifLevel       = map[string]string{"critical": "error", "high": "error", "medium": "warning", "low": "note"}
	securitySeverity = map[string]string{"critical": "9.5", "high": "8.0", "medium": "5.5", "low": "2.0"}
)

// sarif writes one SARIF log.
func (r *Report) sarif(w io.Writer) error {
	s := &sarifWriter{Report: r, src: newSources(r.Findings), index: map[string]int{}}
	run := sarifRun{
		Tool: sarifTool{sarifDriver{
			Name: "mcplint", Version: r.Version, InformationURI: homepage, Rules: s.rules(),
		}},
		AutomationDetails: sarifID{"mcplint/"},
		ColumnKind:        "utf16CodeUnits",
		URIBases:          map[string]sarifBase{sarifRoot: {sarifText{Text: "the folder of the repository"}}},
		Invocations:       []sarifInvocation{s.invocation()},
		Results:           s.results(),
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(sarifLog{sarifSchema, "2.1.0", []sarifRun{run}}); err != nil {
		return err
	}
	_, err := w.Write(escape(buf.Bytes()))
	return err
}

// A sarifWriter makes the parts of one run.
type sarifWriter struct {
	*Report
	src   *sources
	index map[string]int // of category to that of its rule
}

// rules returns a rule for each kind of finding in the manuals.
func (s *sarifWriter) rules() []sarifRule {
	rules := []sarifRule{}
	for _, m := range s.Manuals {
		kinds := m.Kinds
		if unused, ok := m.Kind(checkdoc.Unused); ok {
			kinds = append(kinds[:len(kinds):len(kinds)], unused)
		}
		for _, kind := range kinds {
			s.index[m.Name+"/"+kind.Name] = len(rules)
			rules = append(rules, newRule(m, kind))
		}
	}
	return rules
}

// newRule describes a kind of finding.
func newRule(m *checkdoc.Manual, kind checkdoc.Kind) sarifRule {
	tags := []string{"security"}
	for _, n := range kind.CWE {
		tags = append(tags, fmt.Sprintf("external/cwe/cwe-%03d", n))
	}
	for _, o := range kind.OWASP {
		tags = append(tags, "external/owasp/"+strings.ToLower(o))
	}
	help := m.Help(kind)
	return sarifRule{
		ID:                   m.Name + "/" + kind.Name,
		Name:                 camel(m.Name) + camel(kind.Name),
		ShortDescription:     sarifText{Text: m.Summary + ": " + strings.ReplaceAll(kind.Name, "-", " ")},
		FullDescription:      sarifText{Text: kind.Text},
		Help:                 sarifText{Text: checkdoc.Text(help), Markdown: checkdoc.Markdown(help)},
		HelpURI:              checkdoc.URL(m.Name) + "#" + kind.Name,
		DefaultConfiguration: sarifDefault{sarifLevel[kind.Severity]},
		Properties: sarifRuleBag{
			Tags: tags, Precision: "high", SecuritySeverity: securitySeverity[kind.Severity],
		},
	}
}

// camel turns "open-dispatch" into "OpenDispatch".
func camel(name string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(name, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

// invocation tells what could not be checked.
func (s *sarifWriter) invocation() sarifInvocation {
	inv := sarifInvocation{Successful: len(s.Problems)+len(s.Skipped) == 0}
	for _, p := range s.Problems {
		n := sarifNotification{Level: "error", Message: sarifText{Text: Line(p.Message)}}
		if p.Pos.Filename != "" {
			n.Locations = []sarifLocation{{Physical: s.physical(p.Pos, p.Pos)}}
		}
		inv.Notifications = append(inv.Notifications, n)
	}
	for _, path := range s.Skipped {
		text := "not checked, because it imports a package with a problem: " + Line(path)
		inv.Notifications = append(inv.Notifications, sarifNotification{Level: "error", Message: sarifText{Text: text}})
	}
	return inv
}

func (s *sarifWriter) results() []sarifResult {
	results := []sarifResult{}
	for _, f := range s.Findings {
		rule, ok := s.index[f.Category]
		if !ok {
			rule = -1 // the manual does not list it
		}
		res := sarifResult{
			RuleID:       f.Category,
			RuleIndex:    rule,
			Level:        sarifLevel[s.severity(&f)],
			Message:      sarifText{Text: clean(f.Message)},
			Locations:    []sarifLocation{{Physical: s.physical(f.Pos, f.End)}},
			CodeFlows:    s.codeFlows(&f),
			Fingerprints: map[string]string{sarifFingerprint: f.Fingerprint},
			Fixes:        s.fixes(&f),
		}
		if f.Waived != "" {
			res.Suppressions = append(res.Suppressions, sarifSuppression{"inSource", clean(f.Waived)})
		}
		if f.Accepted {
			res.Suppressions = append(res.Suppressions, sarifSuppression{"external", "in the baseline"})
		}
		results = append(results, res)
	}
	return results
}

// artifact names a file: relative to the repository, or with a file address.
func artifact(r *Report, file string) sarifArtifact {
	name, ok := r.InRepository(file)
	if !ok {
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(name, "/")}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: name}).String(), BaseID: sarifRoot}
}
