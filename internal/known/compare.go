package known

import "slices"

// By says what kind of statement a validator makes.
type By uint8

const (
	// Itself: the marks hold whenever it agrees.
	Itself By = iota
	// Membership: the argument is an element or key of the other operand.
	Membership
	// Equality: the argument equals the other operand.
	Equality
	// Pattern: the argument matches a pattern, which decides what that means.
	Pattern
)

// transparent functions say of their argument what is said of their result:
// an operation is as closed as its lower-case form.
var transparent = []string{
	"(fmt.Stringer).String",
	"(github.com/gofrs/uuid/v5.UUID).String",
	"(github.com/google/uuid.UUID).String",
	"strconv.Itoa",
	"strings.Clone",
	"strings.ToLower",
	"strings.ToTitle",
	"strings.ToUpper",
	"strings.TrimSpace",
}

// Transparent reports whether a condition on the result of the function with
// the given full name is one on its first argument.
func Transparent(fn string) bool {
	_, ok := slices.BinarySearch(transparent, fn)
	return ok
}

// Trims reports whether the function with the given full name returns its first
// argument, but for characters at its ends.
func Trims(fn string) bool {
	switch fn {
	case "strings.Trim", "strings.TrimLeft", "strings.TrimPrefix", "strings.TrimRight", "strings.TrimSpace", "strings.TrimSuffix", "strings.ToLower":
		return true
	}
	return false
}

// Compares reports whether the function with the given full name compares its
// two arguments and returns the constant result when they are equal.
func Compares(fn, result string) bool {
	switch fn {
	case "crypto/subtle.ConstantTimeCompare": // func(x, y []byte) int
		return result == "1"
	case "strings.Compare", "bytes.Compare", "cmp.Compare": // func(a, b T) int
		return result == "0"
	}
	return false
}

// errorMakers are functions whose error is never nil.
var errorMakers = []string{
	"errors.New",
	"fmt.Errorf",
	"github.com/pkg/errors.Errorf",
	"github.com/pkg/errors.New",
}

// MakesError reports whether the function with the given full name always
// returns an error.
func MakesError(fn string) bool {
	_, ok := slices.BinarySearch(errorMakers, fn)
	return ok
}
