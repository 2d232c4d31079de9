// Package policy compares tenants with claims.
package policy

import "errors"

// Allowed reports whether a tenant is the one that the caller belongs to.
func Allowed(claimed, tenant string) bool { return claimed == tenant }

// Check returns an error unless a tenant is the one that the caller belongs to.
func Check(claimed, tenant string) error {
	if claimed != tenant {
		return errors.New("forbidden")
	}
	return nil
}
