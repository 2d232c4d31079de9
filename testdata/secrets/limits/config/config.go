// Package config holds a key for another package.
package config

// Key is used there.
var Key = []byte("your-secret-key")
