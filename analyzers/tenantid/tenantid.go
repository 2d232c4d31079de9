package tenantid

import "golang.org/x/tools/go/analysis"

// Analyzer is a placeholder until the check is written.
var Analyzer = &analysis.Analyzer{Name: "tenantid", Doc: "tenantid: placeholder", Run: func(*analysis.Pass) (any, error) { return nil, nil }}
