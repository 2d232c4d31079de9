package known

import (
	"slices"
	"strings"
)

// stdRoots are the first path elements of the standard library. A missing dot
// does not tell it from other code: modules may be called anything.
var stdRoots = []string{
	"archive", "bufio", "bytes", "cmp", "compress", "container", "context", "crypto", "database", "debug", "embed",
	"encoding", "errors", "expvar", "flag", "fmt", "go", "hash", "html", "image", "index", "internal", "io", "iter",
	"log", "maps", "math", "mime", "net", "os", "path", "plugin", "reflect", "regexp", "runtime", "slices", "sort",
	"strconv", "strings", "structs", "sync", "syscall", "testing", "text", "time", "unicode", "unique", "unsafe",
	"vendor", "weak",
}

// Std reports whether the import path is one of the standard library.
func Std(path string) bool {
	root, _, _ := strings.Cut(path, "/")
	_, ok := slices.BinarySearch(stdRoots, root)
	return ok
}
