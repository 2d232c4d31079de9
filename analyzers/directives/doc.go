// Package directives defines a housekeeping analyzer: the directives that
// steer the checks must themselves be right.
//
// # Analyzer directives
//
// directives: report mcplint directives that mean nothing
//
// A directive is a comment that the other checks obey. One with a spelling
// mistake is an ordinary comment: the finding it was to silence stays, or the
// function it was to declare a scope check is none, and nobody learns why.
//
// # Before
//
//	//mcplint:ignore tenantid          // give the reason
//	//mcplint:ignore tenant it is ours // unknown check "tenant"
//
// # After
//
//	//mcplint:ignore tenantid there is one tenant per deployment
//
// # Kinds
//
// malformed: a directive of a form that does not exist, or an ignore or public
// directive without a reason.
//
// unknown-check: an ignore directive for a check that does not exist.
// For the mcplint command this is an error (exit status 2), as is a wrong
// name in its flags.
//
// # Limits
//
// A directive in a file that the build constraints exclude is not looked at.
//
// Severity: low. Since: v0.1.0. Fix: no.
package directives
