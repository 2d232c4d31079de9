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
// caller's own session are none.
//
// A scope check is a branch on claims, or on a call that is computed from claims
// and decides nothing but allow or deny, that can return a denial before the
// first effect. It may stand in the handler, in a helper that it calls, in a
// wrapper around it, or in a middleware of the server. A check behind a
// configuration switch counts, and so does one that is skipped only when there
// are no claims at all. Testing that a token is present is authentication.
//
//   - missing (CWE-862, MCP07, API5): the handler has an effect and no scope check precedes it.
//   - late (CWE-862, CWE-285, MCP07, API5): there is a scope check, but an effect can come without passing it.
//   - server-wide (CWE-285, MCP07, MCP02, API5, medium): the only check is whether the caller has a token at all.
//
// There is one finding for each tool, where the tool meets its server.
//
// # Options
//
//	-authz.check names        full names of functions that are scope checks (default none)
//	//mcplint:scope-check     in the comment of a function: a call of it is a scope check
//	//mcplint:public REASON   at a registration: the tool is meant for everybody
//
// # Limits
//
// False alarms: checks in HTTP code that decide by the tool's name before the
// request reaches the server (limits/httpguard).
//
// Missed: reading memory that callers share (limits/shared).
//
// # Suppressing
//
//	//mcplint:ignore authz/missing the port is reachable from the build network only
//
// Severity: high. Since: v0.1.0. Fix: no.
package authz
