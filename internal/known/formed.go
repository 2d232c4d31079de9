package known

import "slices"

// formedTypes are types whose values print in a form that holds no text of the
// caller's: they are parsed, and what cannot be parsed is turned away. The name
// of a time's zone is the exception that is let pass.
var formedTypes = []string{
	"github.com/gofrs/uuid/v5.UUID",
	"github.com/google/uuid.UUID",
	"github.com/oklog/ulid/v2.ULID",
	"github.com/shopspring/decimal.Decimal",
	"k8s.io/apimachinery/pkg/api/resource.Quantity",
	"math/big.Float",
	"math/big.Int",
	"math/big.Rat",
	"net.HardwareAddr",
	"net.IP",
	"net.IPMask",
	"net.IPNet",
	"time.Time",
}

// FormedType reports whether the type with the given full name is one whose
// values hold no text of the caller's.
func FormedType(name string) bool {
	_, ok := slices.BinarySearch(formedTypes, name)
	return ok
}
