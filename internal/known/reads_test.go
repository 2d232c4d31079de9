package known

import (
	"slices"
	"strings"
	"testing"
)

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

func TestReadingCommand(t *testing.T) {
	for line, want := range map[string][2]bool{
		"kubectl -n web get pods":     {true, true},
		"/usr/bin/kubectl logs x":     {true, true},
		"podman ps":                   {true, true},
		"ls -l ?":                     {true, true},
		"kubectl delete pod x":        {false, true},
		"docker ? x":                  {false, false},
		"? get":                       {false, false},
		"make all":                    {false, true},
		"git push origin":             {false, true},
		"systemctl --no-pager status": {true, true},
		"systemctl --no-pager stop":   {false, true},
	} {
		words := strings.Fields(strings.ReplaceAll(line, "?", "\x00"))
		if reads, sure := ReadingCommand(words); [2]bool{reads, sure} != want {
			t.Errorf("%s: %t %t, want %v", line, reads, sure, want)
		}
	}
	for program, verbs := range readingSubcommands {
		if !slices.IsSorted(verbs) {
			t.Errorf("%s: not sorted", program)
		}
	}
	if !slices.IsSorted(readingPrograms) {
		t.Error("readingPrograms are not sorted")
	}
}
