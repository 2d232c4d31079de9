// Package good holds directives that are right, and comments that are none.
package good

//mcplint:ignore authz there is one user
func goodIgnore() {}

//mcplint:ignore tenantid/argument there is one tenant per deployment
func goodIgnoreKind() {}

//mcplint:public the catalogue is on our web site
func goodPublic() {}

//mcplint:scope-check
func goodScopeCheck() {}

// mcplint:ignore is not a directive with a space in front of it.
func goodComment() {}

/*mcplint:ignore*/
func goodBlockComment() {}
