// Package cedar has the signatures of an authorizer.
package cedar

type (
	// An EntityUID names an entity.
	EntityUID struct{ Type, ID string }
	// A Request asks for a decision.
	Request struct{ Principal, Action, Resource EntityUID }
	// A PolicySet is a set of policies.
	PolicySet struct{}
	// A Decision is the answer.
	Decision bool
	// A Diagnostic explains the answer.
	Diagnostic struct{}
)

// Allow is a Decision.
const Allow = Decision(true)

// Authorize decides.
func Authorize(policies *PolicySet, entities any, req Request) (Decision, Diagnostic) {
	return false, Diagnostic{}
}
