// Package bad holds directives that mean nothing.
package bad

//mcplint:ignore // want `name the check to ignore: //mcplint:ignore CHECK\[/KIND\] REASON \[directives/malformed\]`
func badNoCheck() {}

//mcplint:ignore authz // want `give the reason: //mcplint:ignore authz REASON \[directives/malformed\]`
func badNoReason() {}

//mcplint:ignore authz/missing // want `give the reason: //mcplint:ignore authz/missing REASON`
func badNoReasonForKind() {}

//mcplint:ignore tenant it is ours // want `unknown check "tenant"; the checks are authz, omnibus, redaction, secrets, tenantid \[directives/unknown-check\]`
func badUnknownCheck() {}

//mcplint:public // want `give the reason: //mcplint:public REASON`
func badPublic() {}

//mcplint:scopecheck // want `unknown directive "scopecheck"; the directives are ignore`
func badSpelling() {}
