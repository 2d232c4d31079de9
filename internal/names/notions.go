package names

import (
	"slices"
	"strings"
)

// Tenant is the notion that needs no further evidence.
const Tenant = "tenant"

// notions are what programs call their tenants when they do not say so, by the
// word that names them.
var notions = map[string]string{
	"org": "organization", "orgs": "organization",
	"organization": "organization", "organizations": "organization",
	"organisation": "organization", "organisations": "organization",
	"account": "account", "accounts": "account",
	"workspace": "workspace", "workspaces": "workspace",
	"customer": "customer", "customers": "customer",
	"company": "company", "companies": "company",
	"namespace": "namespace", "namespaces": "namespace",
}

// idSuffixes are the words by which a name says that it identifies something.
var idSuffixes = []string{"id", "ids", "uid", "uids", "uuid", "uuids", "guid", "guids"}

// Notion returns the notion that a name is about: [Tenant] when one of its words
// is tenant, another when one of its words may stand for a tenant; and whether
// the name says that it identifies one. Words that are written together with
// their suffix, "orgid", count as two.
func Notion(name string) (notion string, id bool) {
	words := Words(name)
	for i, w := range words {
		stem, glued := split(w)
		switch {
		case stem == Tenant || stem == Tenant+"s":
			return Tenant, true
		case notions[stem] == "" || notion != "" && id:
			continue // not a tenant, or a second one: workspace_org_id is about the workspace's
		}
		notion = notions[stem]
		id = glued || i+1 < len(words) && slices.Contains(idSuffixes, words[i+1])
	}
	return notion, id
}

// split cuts an id suffix off a word.
func split(w string) (stem string, glued bool) {
	for _, s := range idSuffixes {
		if stem, ok := strings.CutSuffix(w, s); ok && (stem == Tenant || notions[stem] != "") {
			return stem, true
		}
	}
	return w, false
}

// administrators are what programs call those who may do everything.
var administrators = []string{
	"admin", "administrator", "administrators", "admins", "operator", "operators", "root", "superadmin", "superuser", "sysadmin",
}

// Administrators reports whether one of the words of a name or a text, of a full
// name those of its last part, is about those who may do everything: not those
// who may in one tenant, "org_admin".
func Administrators(name string) bool {
	name = name[strings.LastIndexByte(name, '.')+1:]
	if notion, _ := Notion(name); notion != "" {
		return false
	}
	return slices.ContainsFunc(Words(name), func(w string) bool { return slices.Contains(administrators, w) })
}
