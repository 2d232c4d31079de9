package render

import (
	"encoding/json"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mcplint/mcplint/internal/checkdoc"
	"github.com/mcplint/mcplint/internal/driver"
)

const manual = `report what stands here

# Why

Because of <angle> brackets.

# Definitions

  - interpreter (CWE-78, CWE-89): text is executed.
  - target (CWE-918, low): an address is open.

Severity: high. Since: v0.1.0. Fix: no.`

// fullReport is a report with everything that a report can have.
func fullReport(t *testing.T) *Report {
	const src = "package a\n\n\t/* äö𝄞 */ g(in.Command); h(in.Command)\n\tx(in.Host)\n"
	flow := at(t, src, 3, "in.Command", "omnibus/interpreter")
	flow.Message = "tool \"run\" executes <b>100%</b>; do not"
	flow.Related = []driver.Related{{Pos: token.Position{Line: 1, Column: 9}, Message: "enters here"}}
	waived := at(t, src, 4, "in", "omnibus/target")
	waived.Waived = "the address is checked"
	accepted := at(t, src, 4, "in.Host", "omnibus/target")
	accepted.Accepted = true
	unlisted := at(t, src, 4, "x", "omnibus/unheard-of")
	r := report(t, src, flow, waived, accepted, unlisted)
	r.Findings[0].Fixes = []driver.Fix{{Message: "close it", Edits: []driver.Edit{
		{File: r.Findings[0].Pos.Filename, Start: strings.Index(src, "in.Command"), End: strings.Index(src, ");"), New: "\"x\"\n"},
		{File: r.Findings[0].Pos.Filename, Start: 0, End: 0, New: "// x\n"},
	}}}
	r.Root = r.Dir
	r.Version = "v1.2.3"
	r.Manuals = []*checkdoc.Manual{checkdoc.Parse("omnibus", manual)}
	r.Problems = []driver.Problem{
		{Message: "no position"},
		{Pos: token.Position{Filename: filepath.Join(r.Dir, "odd name%é.go")}, Message: "a file"},
		{Pos: token.Position{Filename: "/outside/b.go", Line: 3, Column: 4}, Message: "undefined: x"},
	}
	r.Skipped = []string{"example.com/m/uses"}
	r.Identify()
	return r
}

// What is written conforms to the official schema.
func TestSARIFSchema(t *testing.T) {
	schema := sarifSchemaFile(t)
	for name, r := range map[string]*Report{
		"full":  fullReport(t),
		"empty": {Result: new(driver.Result)},
	} {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(write(t, r, "sarif")))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(doc); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
	// The schema can tell.
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(`{"version": "2.1.0", "runs": [{"tool": {}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if schema.Validate(doc) == nil {
		t.Error("the schema accepts a tool without a driver")
	}
}

// sarifSchemaFile reads the schema out of a module that has it.
func sarifSchemaFile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	cmd := exec.Command("go", "mod", "download", "-json", "github.com/securego/gosec/v2@v2.29.0")
	cmd.Dir = filepath.Join("testdata", "schema")
	cmd.Env = append(os.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go mod download: %v\n%s", err, out)
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		t.Fatal(err)
	}
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join(module.Dir, "report", "sarif", "testdata", "sarif-schema-2.1.0.json"))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// The parts that code scanning reads.
func TestSARIF(t *testing.T) {
	var log sarifLog
	if err := json.Unmarshal([]byte(write(t, fullReport(t), "sarif")), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	var ids []string
	for _, rule := range run.Tool.Driver.Rules {
		ids = append(ids, rule.ID)
	}
	equal(t, strings.Join(ids, " "), "omnibus/interpreter omnibus/target omnibus/unused-directive")
	rule := run.Tool.Driver.Rules[0]
	equal(t, rule.Name, "OmnibusInterpreter")
	equal(t, strings.Join(rule.Properties.Tags, " "), "security external/cwe/cwe-078 external/cwe/cwe-089")
	equal(t, rule.Properties.SecuritySeverity, "8.0")
	equal(t, rule.DefaultConfiguration.Level, "error")
	equal(t, run.Tool.Driver.Rules[1].DefaultConfiguration.Level, "note")

	first := run.Results[0]
	equal(t, first.RuleID+" "+first.Level, "omnibus/interpreter error")
	at := first.Locations[0].Physical
	equal(t, at.Artifact, sarifArtifact{"a.go", sarifRoot})
	// A tab, and then "/* äö𝄞 */ g(", of which the clef counts twice.
	equal(t, *at.Region, sarifRegion{3, 15, 3, 25})
	steps := first.CodeFlows[0].ThreadFlows[0].Locations
	equal(t, len(steps), 2)
	equal(t, steps[0].Location.Message.Text, "enters here")
	equal(t, *steps[1].Location.Physical.Region, *at.Region)
	equal(t, first.Fixes[0].Changes[0].Replacements[0].Deleted, sarifRegion{3, 15, 3, 25})
	equal(t, first.Suppressions == nil, true)
	equal(t, run.Results[1].Suppressions[0], sarifSuppression{"inSource", "the address is checked"})
	equal(t, run.Results[2].Suppressions[0].Kind, "external")
	equal(t, run.Results[3].RuleIndex, -1)

	equal(t, run.Invocations[0].Successful, false)
	notes := run.Invocations[0].Notifications
	equal(t, notes[1].Locations[0].Physical.Artifact, sarifArtifact{"odd%20name%25%C3%A9.go", sarifRoot})
	equal(t, notes[2].Locations[0].Physical.Artifact, sarifArtifact{"file:///outside/b.go", ""})
	equal(t, notes[3].Message.Text, "not checked, because it imports a package with a problem: example.com/m/uses")
}

func equal[T comparable](t *testing.T, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

// A fingerprint holds when lines are added, and tells equal lines apart.
func TestFingerprints(t *testing.T) {
	prints := func(src string, findings ...driver.Finding) []string {
		r := report(t, src, findings...)
		r.Root = r.Dir
		r.Identify()
		var list []string
		for _, f := range r.Findings {
			list = append(list, f.Fingerprint)
		}
		return list
	}
	const src = "package a\n\tf(x)\n\tf(x)\n\tg(\"s3cr3t\")\n"
	before := prints(src, at(t, src, 2, "x", "omnibus/target"), at(t, src, 3, "x", "omnibus/target"), at(t, src, 4, `"s3cr3t"`, "secrets/named-literal"))
	const moved = "package a\n// new\n\n    f(x)\n\tf(x)\n\tg(\"s3cr3t\")\n"
	after := prints(moved, at(t, moved, 4, "x", "omnibus/target"), at(t, moved, 5, "x", "omnibus/target"), at(t, moved, 6, `"s3cr3t"`, "secrets/named-literal"))
	for i := range before {
		equal(t, after[i], before[i])
	}
	equal(t, before[0] == before[1], false)

	// Another secret of the same length has the same, as the digest of a
	// password tells the password.
	const other = "package a\n\tf(x)\n\tf(x)\n\tg(\"t4ds4d\")\n"
	equal(t, prints(other, at(t, other, 4, `"t4ds4d"`, "secrets/named-literal"))[0], before[2])
	// Tools that one line registers are told apart by name, not by the words or
	// the lines around it.
	tool := func(message string) driver.Finding {
		f := at(t, src, 2, "x", "authz/missing")
		f.Message = message
		return f
	}
	tools := prints(src, tool(`tool "a" is open (a.go:3)`), tool(`tool "c" is open (a.go:4)`))
	later := prints(src, tool(`tool "a" is not guarded (a.go:7)`), tool(`tool "b" is open (a.go:8)`), tool(`tool "c" is open (a.go:9)`))
	equal(t, later[0], tools[0])
	equal(t, later[2], tools[1])

	// A waived finding does not move the counter of the others.
	waived := at(t, src, 2, "x", "omnibus/target")
	waived.Waived = "reason"
	equal(t, prints(src, waived, at(t, src, 3, "x", "omnibus/target"))[1], before[0])
}

// No format shows the secret.
func TestFormatsMaskSecrets(t *testing.T) {
	const src = "package a\n\tcall(\"s3cr3t\", x)\n"
	for _, format := range Formats {
		f := at(t, src, 2, `"s3cr3t"`, "secrets/provider-token")
		r := report(t, src, f)
		r.Identify()
		if got := write(t, r, format); strings.Contains(got, "s3cr3t") {
			t.Errorf("%s:\n%s", format, got)
		}
	}
}
