// Package known holds nothing: see go.mod.
package known
