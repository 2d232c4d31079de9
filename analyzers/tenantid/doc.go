// Package tenantid defines the analyzer that reports tenants which are whatever
// the caller says.
//
// # Analyzer tenantid
//
// tenantid: report tenants that are read from the request
//
// # Why
//
// In a server for several tenants, the tenant decides whose data a call reads and
// writes. Taken from an argument or an unverified header it is whatever the agent
// says, so one tenant's agent reads another's data by naming it. Only a verified
// token knows whom the caller belongs to.
//
// # Before
//
//	rows, err := db.QueryContext(ctx, "SELECT name FROM users WHERE tenant = $1", in.TenantID) // takes the tenant from argument "tenant_id" [tenantid/argument]
//
// # After
//
//	tenant := req.Extra.TokenInfo.Extra["tenant"]
//	rows, err := db.QueryContext(ctx, "SELECT name FROM users WHERE tenant = $1", tenant)
//
// # Definitions
//
// A tenant identifier is a value one of whose names (argument, field, key, header)
// has the word tenant in it, or that is put into a header which is documented to
// select a tenant (X-Scope-OrgID, X-Tenant-ID, AccountID of VictoriaLogs). A name
// with organization, account, workspace, customer, company or namespace and an id
// suffix is one where the program also takes that very notion from claims, or
// where the value selects what the program stores itself; the message says which.
//
// Claims are what a verified token vouches for, and what HTTP code that verified
// one keeps in the context. A header is none, unless -claims.header says that a
// proxy sets it or the program writes claims into it; a token that was parsed
// without verifying it is none either.
//
// Nothing is reported where claims vouch for the value on every way to its use:
// it equals a claim or is a member of one, it is replaced by a claim, a call that
// says yes or no is handed both, rows are selected by both (also in a query that is
// built step by step), a record that belongs to both was found first, or the owner
// of the record that it selects is compared with claims, or only those whom claims
// allow to may give it. What is looked up before the comparison, to decide, is part
// of it. A comparison may be skipped behind a configuration switch, where there are
// no claims at all, and where claims say so (an administrator). Tools for
// administrators are left alone: those that only administrators pass the scope check
// of, and those that administer tenants by their name, or by the name of what registers
// them (RegisterAdminTools), behind any scope check, also one in HTTP code. So are names in somebody else's system which is reached with the caller's
// own credential, or by a program that does not know any callers.
//
// The finding stands where the identifier is read, or, when only a package that
// imports the tools knows the callers, where that one registers them. So it does for
// tools that administer tenants: the package with their server knows who gets to them.
//
//   - argument (CWE-639, CWE-566, MCP07, API1): read from an argument and handed to code that reaches outside,
//     or compared with the tenant of what the server keeps for its callers, without having been compared
//     with claims on the way.
//   - request (CWE-639, CWE-566, MCP07, API1): read from a header, query or body value that nothing verified,
//     also when HTTP code keeps it in the context, or from an unverified token.
//   - meta (CWE-639, CWE-566, MCP07, API1): read from _meta, which the client fills.
//
// # Options
//
//	-tenantid.names names    further names that are tenant identifiers (default none)
//	-claims.header headers   HTTP headers that an authenticating proxy sets (default none)
//
// # Limits
//
// Missed: a tenant that is a segment of a URL's path and has another name
// (limits/selectpath).
//
// # Suppressing
//
//	//mcplint:ignore tenantid/argument operators choose the tenant here
//
// Severity: high. Since: v0.1.0. Fix: no.
package tenantid
