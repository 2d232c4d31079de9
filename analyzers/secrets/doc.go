// Package secrets finds credentials in the source.
//
// # Analyzer secrets
//
// secrets: report credentials that are written in the source
package secrets
