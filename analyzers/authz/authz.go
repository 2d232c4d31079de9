package authz

import "golang.org/x/tools/go/analysis"

// Analyzer is a placeholder until the check is written.
var Analyzer = &analysis.Analyzer{Name: "authz", Doc: "authz: placeholder", Run: func(*analysis.Pass) (any, error) { return nil, nil }}
