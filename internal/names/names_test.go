package names

import (
	"slices"
	"testing"
)

func TestWords(t *testing.T) {
	for name, want := range map[string][]string{
		"tenantID":    {"tenant", "id"},
		"TENANT-ID":   {"tenant", "id"},
		"tenant_id":   {"tenant", "id"},
		"HTTPServer2": {"http", "server2"},
		"x":           {"x"},
		"":            nil,
		"__":          nil,
	} {
		if got := Words(name); !slices.Equal(got, want) {
			t.Errorf("Words(%q) = %q, want %q", name, got, want)
		}
	}
}
