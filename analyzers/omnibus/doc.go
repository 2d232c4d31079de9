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
//     SQL or another command language, a script, a template, a manifest; the program, the
//     whole argument list or the environment of a process; or it is a fragment of such
//     text. The text counts wherever it comes from: an argument, standard input, a file
//     that was just written.
//   - reflective (CWE-470, MCP05, API5): an argument names the function, method, plugin, RPC or forwarded tool
//     that is called, or is the URL of a request or its path. A segment of a path or a
//     query value counts only where it is not escaped, the request does more than read,
//     and no object of that name was read before.
//   - open-dispatch (CWE-749, MCP02, API5): an argument picks one of several functions with effects
//     from a map, a list or a table of interfaces of the program's own.
//   - free-form-selector (CWE-749, MCP02, API5, medium): a switch or chain of comparisons on an argument picks
//     between three or more operations that differ in effect, or a list of names admits
//     it as the name of one. All that only read count as one operation.
//   - target (CWE-918, MCP05, API7): an argument names the host, address or DSN that is connected to.
//   - catch-all (CWE-749, MCP02, API5, medium): a tool is named as a verb without an object (execute, run, query),
//     its one required text is open and goes to code that cannot be seen, and nothing
//     else is found on the tool.
//
// One call is one finding for each kind. When several kinds fit one value the first of
// this list is reported, and target beside it.
//
// Left alone: a constant program with arguments at fixed places; constant SQL
// with placeholders; identifiers quoted by the driver's own means, found in a
// constant set, or matched by an anchored pattern of harmless characters; the
// server's own dispatch on the tool's name; tables of pure functions; query languages
// of search and metrics systems, which only read.
//
// A read-only transaction, a test of the first characters and quoting by hand do not
// change the verdict; the message says so when it sees one.
//
// # Fix
//
// For a selector the fix adds the enum, made of the cases: to the builder of mcp-go, to a
// schema that is written out, and to struct tags that can hold one. The schema that the
// go-sdk infers from a struct has no place for an enum in its tags, so there is no fix:
// infer it with jsonschema.For, set Properties["action"].Enum and hand it over as
// Tool.InputSchema, or offer one tool for each operation.
//
// # Limits
//
// False alarms: none known.
//
// Missed: text that reaches an interpreter through a package variable, a channel
// between functions, or a context value whose key is made at run time (limits/memory), or
// which one package keeps and another reads, neither of which imports the other; text that
// goes through an interface to a package that only the one which joins both knows
// (limits/joined); what is written to the standard input of a shell that runs already
// (limits/pipes); a table in another function whose functions take no context and cannot fail, as converters do
// (limits/converters); a table of one or two
// types behind an interface, which is taken for connections (limits/drivers); words that
// a builder is handed in several lists (limits/builder); a program that executes what
// it is told when its name was configured and no word of the command line says what it
// is, as with ssh (limits/programs); what more function literals do than a
// package tells others of (limits/many). A tool that says of itself that it only
// reads is believed: its selectors and its one free text are left alone. What a function
// of other people's code changes is judged by its name: one that changes something and
// is called Get is taken at its word.
//
// # Suppressing
//
//	//mcplint:ignore omnibus/interpreter the sandbox is the product
//
// Severity: high. Since: v0.1.0. Fix: yes, the enum of a selector.
package omnibus
