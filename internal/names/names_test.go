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

func TestNotion(t *testing.T) {
	for name, want := range map[string]string{
		"tenant":          "tenant id",
		"X-Tenant-ID":     "tenant id",
		"tenantid":        "tenant id",
		"sourceTenants":   "tenant id",
		"multitenant":     "",
		"org_id":          "organization id",
		"X-Scope-OrgID":   "organization id",
		"orgid":           "organization id",
		"organization":    "organization",
		"workspaceUUID":   "workspace id",
		"id_of_workspace": "workspace",
		"customer_ids":    "customer id",
		"project_id":      "",
		"accounting_id":   "",
	} {
		notion, id := Notion(name)
		got := notion
		if id {
			got += " id"
		}
		if got != want {
			t.Errorf("Notion(%q) = %q, want %q", name, got, want)
		}
	}
}
