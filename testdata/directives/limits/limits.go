// Package limits holds what is known to be missed.
package limits
