// This module only names the module whose test data has the official schema of
// SARIF 2.1.0, so that a test can download it and go.sum vouches for it.
module github.com/mcplint/mcplint/internal/render/testdata/schema

go 1.26.0

require github.com/securego/gosec/v2 v2.29.0
