// Package casbin has the signatures of an enforcer.
package casbin

// An Enforcer decides by a model and a policy.
type Enforcer struct{}

// Enforce reports whether a request is allowed.
func (e *Enforcer) Enforce(rvals ...interface{}) (bool, error) { return false, nil }
