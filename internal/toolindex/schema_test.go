package toolindex

import (
	"strings"
	"testing"

	"github.com/mcplint/mcplint/internal/config"
)

// Whatever a server writes as the JSON text of a schema, its arguments are
// listed in order, each once, and the work is bounded by the size of the text.
func FuzzSchema(f *testing.F) {
	for _, seed := range []string{
		`{"type":"object","properties":{"b":{"type":"string","enum":["x","y"]},"a":{"type":["string","null"]}},"required":["a"]}`,
		`{"properties":[]}`, `{"properties":{"a":true}}`, `{"properties":{"a":{"enum":[1,null,{}]}},"required":"a"}`,
		`[]`, `null`, `{`, "\xff", `{"properties":{"#1":{}, "?0":{}}}`, strings.Repeat(`{"properties":`, 50) + "1" + strings.Repeat("}", 50),
	} {
		f.Add(seed)
	}
	sdk := newSDK(&config.Config{})
	f.Fuzz(func(t *testing.T, schema string) {
		m := newMachine(sdk)
		m.limit = 1 << 20
		args, _ := m.schemaArguments(str(schema))
		for i, a := range args {
			if i > 0 && args[i-1].Name >= a.Name {
				t.Errorf("%q: %q comes after %q", schema, a.Name, args[i-1].Name)
			}
		}
		if len(args) > len(schema) {
			t.Errorf("%q: %d arguments", schema, len(args))
		}
	})
}
