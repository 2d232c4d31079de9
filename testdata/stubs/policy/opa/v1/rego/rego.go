// Package rego has the signatures of a prepared query.
package rego

import "context"

// A PreparedEvalQuery can be evaluated.
type PreparedEvalQuery struct{}

// An EvalOption changes an evaluation.
type EvalOption func(*EvalContext)

// An EvalContext is what a query is evaluated with.
type EvalContext struct{}

// A ResultSet is what a query results in.
type ResultSet []struct{}

// Allowed reports whether the result is true.
func (rs ResultSet) Allowed() bool { return false }

// EvalInput sets the input.
func EvalInput(input interface{}) EvalOption { return nil }

// Eval evaluates the query.
func (pq PreparedEvalQuery) Eval(ctx context.Context, options ...EvalOption) (ResultSet, error) {
	return nil, nil
}
