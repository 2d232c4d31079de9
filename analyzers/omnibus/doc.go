// Package omnibus defines the analyzer that reports tools which decide at run
// time, from an open set, what to do.
//
// # Analyzer omnibus
//
// omnibus: report tools whose operation the caller's text decides
//
// # Why
//
// A server's catalogue of tools is what a reviewer signs off. A tool that
// executes the text it is given, or picks its operation by a free string, is
// not one tool but all of those that somebody can spell. The caller is an agent
// that may be steered by text an attacker wrote, and it will find the spelling.
//
// # Before
//
//	cmd := exec.Command("sh", "-c", in.Command) // tool "run" executes argument "command" as the text of sh -c [omnibus/interpreter]
//
// # After
//
//	cmd := exec.Command("git", "log", "--", in.Path)
//
// # Definitions
//
// An argument is a value that the caller chose: the typed input of a handler, an
// entry of the arguments map, _meta, a prompt argument, a resource URI, and what
// is computed from one. It is closed when its possible values are written in the
// source: by an enum in a schema that the SDK enforces on this path, or by a
// branch that turns every other value away.
//
//   - interpreter (CWE-78, CWE-89, CWE-94, MCP05): an argument is executed or interpreted: the text of a shell,
//     SQL or another command language, a script, a template, the program or the
//     whole argument list of a process; or it is a fragment of such text.
//   - reflective (CWE-470, MCP05, API5): an argument names the function, method or plugin that is called.
//   - open-dispatch (CWE-749, MCP02, API5): an argument picks one of several functions with effects
//     from a table of the program's own.
//   - free-form-selector (CWE-749, MCP02, API5, medium): a switch on an argument picks between three or more
//     operations that differ in effect.
//   - target (CWE-918, MCP05, API7): an argument names the host, address or DSN that is connected to.
//
// Left alone: a constant program with arguments at fixed places; constant SQL
// with placeholders; identifiers quoted by the driver's own means, found in a
// constant set, or matched by an anchored pattern of harmless characters; the
// server's own dispatch on the tool's name.
//
// # Limits
//
// False alarms: none known.
//
// Missed: text that reaches an interpreter through a package variable, a channel
// between functions, or a context value (limits/memory); handlers of other
// packages that take no SDK type (limits/otherpackage); selectors in a handler
// whose tool is described in another package (limits/described); a server without
// an SDK that reads, decodes and acts in one function (limits/rolledloop). A tool
// that says of itself that it only reads is believed: its selectors are left alone.
//
// # Suppressing
//
//	//mcplint:ignore omnibus/interpreter the sandbox is the product
//
// Severity: high. Since: v0.1.0. Fix: no.
package omnibus
