//go:build never

package limits

//mcplint:ignore // limit(#2): missed, want `name the check to ignore`
func missedInExcludedFile() {}
