package known

import "testing"

// A statement starts behind its comments, which code generators write.
func TestStatement(t *testing.T) {
	for text, want := range map[string]string{
		"SELECT 1":                        "select",
		"(select 1)":                      "select",
		"-- name: Notes :many\nselect id": "select",
		"/* all */\n\t-- of them\nDELETE\nFROM a": "delete",
		"values(1)":  "values",
		"-- nothing": "",
		"":           "",
	} {
		if got := Statement(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
