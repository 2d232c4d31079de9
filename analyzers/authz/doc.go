// Package authz defines the analyzer that reports tools which can be reached
// without a scope check.
//
// # Analyzer authz
//
// authz: report tools reachable without a scope check
//
// # Why
//
// Whoever can call a tool gets its reach into the systems behind it. A token
// proves who calls, not what they may do; and stdio is a transport, not a
// security control. Unless somebody asks whether this caller may use this tool
// before it does anything, every caller may use every tool.
//
// # Before
//
//	mcp.AddTool(srv, &mcp.Tool{Name: "delete"}, remove) // tool "delete" reaches the file system (Remove at files.go:20) and no scope check stands before it [authz/missing]
//
//	func remove(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
//		return nil, nil, os.Remove(in.Path)
//	}
//
// # After
//
//	func remove(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
//		if !slices.Contains(req.Extra.TokenInfo.Scopes, "files:delete") {
//			return nil, nil, errForbidden
//		}
//		return nil, nil, os.Remove(in.Path)
//	}
//
// # Definitions
//
// An effect reaches outside the call: network, file system, process, database,
// memory that callers share, or code that cannot be seen. Logs, metrics and the
// caller's own session are none, nor is the making of a client that is used later,
// or a step on the way to the call that uses it.
// Code of other modules reaches outside unless it is known not to, or takes no
// context and either cannot fail, is named as a computation, or is a method of a
// value that holds nothing but data. Memory is shared when it outlives the call: a
// package variable, a field of a receiver, a captured variable. Reading it counts
// where another entry point writes to it. Numbers, times and flags that no entry
// point shows to a caller are measurements, and what is kept under an identity
// from claims is the caller's own.
//
// A scope check is a branch on claims, or on a call that is computed from claims
// and decides nothing but allow or deny, or answers with a single yes or no, that
// can return a denial before the first effect. It may ask several questions, as long as the last no denies. It may
// stand in the handler, in a helper that it calls, in a wrapper around it, in a
// middleware or filter of the server, in HTTP code that reads the body of the
// request before the server does, or where a server is made for one caller and a
// tool is registered only if the claims allow it, or in the code by which a server
// without an SDK calls what it has looked up, in whichever package that is: there
// on every way to the tool. Where that asks for the scopes that a tool declares, a
// tool that declares none is open. A service may ask in a layer of its own: an
// implementation of its interface that holds another one. Callers are believed to
// hold that layer unless it is seen that they hold what it is around. A middleware is judged for each tool that it
// tells apart: one that lets the tools pass which its table does not have checks
// those that it has. A check behind a configuration switch counts, and so does one
// that is skipped only when there are no claims at all. Testing that a token is
// present is authentication, and so is a key that is the same for all tools: code
// that compares a credential of the request with what the program has, or asks
// somebody about it.
//
//   - missing (CWE-862, MCP07, API5): the handler has an effect and no scope check precedes it.
//   - late (CWE-862, CWE-285, MCP07, API5): there is a scope check, but an effect can come without passing it.
//   - server-wide (CWE-285, MCP07, MCP02, API5, medium): the only check is whether the caller has a token, or the server's key, at all.
//   - silent-denial (CWE-778, MCP08, low): a scope check denies, and neither it nor what stands around it leaves a record. Off unless asked for by name: -check authz,authz/silent-denial.
//
// There is one finding for each tool, where the tool meets its server. A server
// that only the program itself is connected to, to list or to test its tools, has
// no callers and no findings.
//
// # Options
//
//	-authz.transport remote   only programs that serve by network (default any)
//	-authz.check names        full names of functions that are scope checks (default none)
//	//mcplint:scope-check     in the comment of a function: a call of it is a scope check
//	//mcplint:public REASON   at a registration: the tool is meant for everybody
//
// # Limits
//
// False alarms: servers for one caller, when the claims are handed to the function
// that makes them in a type of the program's own (limits/handedover), and servers
// from which tools are taken away by claims (limits/takenaway); services
// whose implementations only a package sees that imports the one which makes the
// server; rows that a set made of claims selects, where a flag in it
// stands for all (limits/accessible); HTTP code that checks and is not used in the
// package where tools and server meet; middleware that tells tools apart by a part
// of their names; libraries of other modules that know who calls and are not named
// so (limits/carrier).
//
// Missed: tools that a filter, a check in HTTP code, or a table that is filled at
// run time lets pass; entries that claims do not select in memory that is looked
// into under an identity elsewhere; a helper that lets callers through unasked on
// one of its ways (limits/sometimes); a service without the layer that asks, when
// another package hands it to the one that serves (limits/layers); an object that is given away on another way
// than the one on which its owner is asked (limits/givenaway); libraries of other
// modules that are named as if they knew who calls (limits/carrier); values in a
// context that say by their names that they are who calls, where nobody in sight
// keeps them there.
//
// # Suppressing
//
//	//mcplint:ignore authz/missing the port is reachable from the build network only
//
// Severity: high. Since: v0.1.0. Fix: no.
package authz
