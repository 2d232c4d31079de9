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
// A tenant identifier is a value one of whose names has the word tenant in it.
// Claims are what a verified token vouches for. The finding stands where the
// identifier is read.
//
//   - argument (CWE-639, CWE-566, MCP07, API1): read from an argument and handed to code that reaches outside,
//     without having been compared with claims on the way.
//   - request (CWE-639, CWE-566, MCP07, API1): read from a header, query or body value that nothing verified.
//   - meta (CWE-639, CWE-566, MCP07, API1): read from _meta, which the client fills.
//
// # Options
//
//	-tenantid.names names   further names that are tenant identifiers (default none)
//
// # Limits
//
// False alarms: an administrative tool behind a scope check (limits/admin).
//
// Missed: identifiers by another name (organization, account) unless -tenantid.names
// lists them (limits/names); a header that HTTP code puts into the context
// (limits/header).
//
// # Suppressing
//
//	//mcplint:ignore tenantid/argument operators choose the tenant here
//
// Severity: high. Since: v0.1.0. Fix: no.
package tenantid
