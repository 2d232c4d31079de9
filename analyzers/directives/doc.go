// Package directives defines a housekeeping analyzer: the directives that
// steer the checks must themselves be right.
//
// # Analyzer directives
//
// directives: report mcplint directives that mean nothing
//
// # Why
//
// A directive is a comment that the other checks obey. One with a spelling
// mistake is an ordinary comment: the finding it was to silence stays, or the
// function it was to declare a scope check is none, and nobody learns why.
//
// # Before
//
//	//mcplint:ignore tenantid          // give the reason: //mcplint:ignore tenantid REASON [directives/malformed]
//	//mcplint:ignore tenant it is ours // unknown check "tenant" [directives/unknown-check]
//
// # After
//
//	//mcplint:ignore tenantid there is one tenant per deployment
//
// # Definitions
//
// A directive is a line comment that starts with "//mcplint:", without a space.
//
//   - malformed: a directive of a form that does not exist, or an ignore or
//     public directive without a reason.
//   - unknown-check: an ignore directive for a check that does not exist. For
//     the mcplint command this is an error (exit status 2), as is a wrong name in
//     its flags.
//
// # Options
//
// There are none.
//
// # Limits
//
// Missed: directives in files that the build constraints exclude
// (limits/excluded.go).
//
// # Suppressing
//
// Correct the directive or remove it.
//
// Severity: low. Since: v0.1.0. Fix: no.
package directives
