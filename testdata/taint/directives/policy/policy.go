// Package policy says with directives what its functions are for.
package policy

//mcplint:sanitizer
func Clean(s string) string { return s }

func Plain(s string) string { return s }

//mcplint:sink log
func Record(text string) {}

func Nothing(text string) {}

// A Query is what somebody asked.
type Query struct{ Q string }

//mcplint:source
func Next() Query { return Query{} }
