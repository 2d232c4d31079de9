package render

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mcplint/mcplint/internal/driver"
	"github.com/mcplint/mcplint/internal/inventory"
)

var updateTools = flag.Bool("update", false, "rewrite the golden files")

// fullInventory has everything that an inventory can have, with names that
// would do harm on a terminal or in Markdown if they were printed raw.
func fullInventory() []*inventory.Package {
	yes, no := true, false
	srv := &inventory.Server{SDK: "example.com/sdk/mcp", At: &inventory.Place{File: "main.go", Line: 7}, Transports: []string{"http", "stdio"}}
	guardian := &inventory.Func{Name: "example.com/m/srv.guard$1", At: &inventory.Place{File: "srv/guard.go", Line: 3}}
	run := &inventory.Tool{
		Name: "run", Description: "run a <b>program</b>\nof | yours", Package: "example.com/m", At: inventory.Place{File: "main.go", Line: 9},
		Registered: &inventory.Place{File: "srv/tools.go", Line: 12}, Enforced: true, Server: srv,
		Hints:      &inventory.Hints{ReadOnly: &no, Destructive: &yes},
		Handler:    &inventory.Func{Name: "(*example.com/m/srv.T).run", At: &inventory.Place{File: "srv/run.go", Line: 4}},
		Middleware: []*inventory.Func{guardian},
		Arguments: []inventory.Argument{
			{Name: "command", Type: "string", Required: true, Openness: "open"},
			{Name: "mode", Type: "string", Enum: []string{"a", "b|c"}, Openness: "advisory", Description: "how *to* run it"},
			{Name: "dry", Type: "boolean", Openness: "closed"},
			{Name: "n", Type: "integer", Pattern: "^x$", Openness: "number"},
		},
		Judgement: inventory.Judgement{
			Reach: []inventory.Effect{
				{Kind: "process", What: "Run", At: "run.go:8", Path: []string{"shell (run.go:5)"}},
				{Kind: "network", What: "Do", At: "run.go:9"},
			},
			Guard: inventory.Guard{Verdict: "guarded", By: "middleware", What: "hasScope in middleware guard", At: "guard.go:5", Switch: "srv.config.\x1b[31menforce|"},
		},
	}
	hostile := &inventory.Tool{
		Name: "\x1b[31m*_x\u202e", Dynamic: true, Package: "example.com/m", At: inventory.Place{File: "a\x07.go", Line: 1}, Arguments: []inventory.Argument{},
		Judgement: inventory.Judgement{Reach: []inventory.Effect{}, Guard: inventory.Guard{Verdict: "pure"}},
	}
	entry := &inventory.Entry{
		Kind: "resource", Package: "example.com/m", Handler: inventory.Func{Name: "example.com/m.read"}, Sources: []string{"arguments req.Params.URI"},
		Judgement: inventory.Judgement{Reach: []inventory.Effect{{Kind: "file system", What: "ReadFile", At: "m.go:3"}}, Guard: inventory.Guard{Verdict: "late", By: "handler", What: "TokenInfo", At: "m.go:2", But: "an effect is reached before it or around it"}},
	}
	return []*inventory.Package{{Path: "example.com/z", Entries: []*inventory.Entry{entry}}, {Path: "example.com/m", Tools: []*inventory.Tool{run, hostile}, Incomplete: []inventory.Incomplete{{Package: "example.com/m", Function: "example.com/m.init", Why: "too many steps"}}}}
}

// writeTools writes an inventory in the named format.
func writeTools(t *testing.T, format string, pkgs []*inventory.Package) string {
	t.Helper()
	r := &Report{Result: &driver.Result{Problems: []driver.Problem{{Message: "b.go: no such thing"}}, Skipped: []string{"example.com/m/uses"}}}
	var b strings.Builder
	if err := r.Tools(&b, format, pkgs); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What people read is as in the golden files, and has nothing raw in it.
func TestTools(t *testing.T) {
	for _, format := range []string{"text", "markdown"} {
		got := writeTools(t, format, fullInventory())
		golden := filepath.Join("testdata", "tools."+format)
		if *updateTools {
			if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", format, diff)
		}
		for _, c := range got {
			if c != '\n' && (c < ' ' || c == '\u202e') {
				t.Errorf("%s has the raw character %q", format, c)
			}
		}
		if empty := writeTools(t, format, nil); strings.Contains(empty, "%!") {
			t.Errorf("%s of nothing: %s", format, empty)
		}
	}
}

// What programs read conforms to the schema that is published.
func TestToolsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "docs", "tools.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	valid := func(text string) error {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(doc)
	}
	full := writeTools(t, "json", fullInventory())
	for name, text := range map[string]string{"full": full, "empty": writeTools(t, "json", nil)} {
		if err := valid(text); err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
		}
	}
	var inv map[string]any
	if err := json.Unmarshal([]byte(full), &inv); err != nil {
		t.Fatal(err)
	}
	tools := inv["tools"].([]any)
	if name := tools[1].(map[string]any)["name"]; name != "\x1b[31m*_x\u202e" {
		t.Errorf("the name arrives as %q", name)
	}
	for _, field := range []string{"guard", "reach", "at"} { // the schema can tell
		delete(tools[0].(map[string]any), field)
		broken, err := json.Marshal(inv)
		if err != nil {
			t.Fatal(err)
		}
		if valid(string(broken)) == nil {
			t.Errorf("the schema accepts a tool without %s", field)
		}
	}
}
