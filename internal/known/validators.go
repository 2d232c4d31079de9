package known

// validators establish marks about an argument on the branch where they agree.
// Comparison and map look-up with ok need no row. Not validators, although
// they look it: tests of a prefix, suffix or substring, url.Parse,
// filepath.IsLocal and netip.ParseAddr (a zone can be any text).
var validators = []Validator{
	{"(*regexp.Regexp).{Match,MatchString}", A0, True, 0, Pattern},
	{"regexp.{Match,MatchString}", A1, True, 0, Pattern},
	{"slices.Contains", A1, True, 0, Membership},
	{"slices.BinarySearch", A1, True, 0, Membership},
	{"strings.EqualFold", A0, True, 0, Equality},
	{"strings.EqualFold", A1, True, 0, Equality},
	{"strings.HasPrefix", A0, True, Prefixed, Itself}, // only so that a message can say that it does not help
	{"bytes.Equal", A0, True, 0, Equality},
	{"bytes.Equal", A1, True, 0, Equality},
	{"encoding/hex.DecodeString", A0, NilErr, Formed, Itself},
	{"net/netip.ParsePrefix", A0, NilErr, Formed, Itself},
	{"net.{ParseCIDR,ParseMAC}", A0, NilErr, Formed, Itself},
	{"strconv.{Atoi,ParseBool,ParseFloat,ParseInt,ParseUint}", A0, NilErr, Formed, Itself},
	{"time.{Parse,ParseInLocation}", A1, NilErr, Formed, Itself},
	{"time.ParseDuration", A0, NilErr, Formed, Itself},

	{"github.com/google/uuid.{Parse,Validate}", A0, NilErr, Formed, Itself},
	{"github.com/gofrs/uuid/v5.FromString", A0, NilErr, Formed, Itself},
	{"github.com/oklog/ulid/v2.ParseStrict", A0, NilErr, Formed, Itself}, // Parse does not look at the characters
	{"go.mongodb.org/mongo-driver/bson/primitive.ObjectIDFromHex", A0, NilErr, Formed, Itself},
	{"go.mongodb.org/mongo-driver/v2/bson.ObjectIDFromHex", A0, NilErr, Formed, Itself},
	{"go.mongodb.org/mongo-driver/bson/primitive.IsValidObjectID", A0, True, Formed, Itself},
	{"github.com/shopspring/decimal.NewFromString", A0, NilErr, Formed, Itself},
	{"k8s.io/apimachinery/pkg/api/resource.ParseQuantity", A0, NilErr, Formed, Itself},
	{"github.com/samber/lo.Contains", A1, True, 0, Membership},
	{"golang.org/x/exp/slices.Contains", A1, True, 0, Membership},
	{"(k8s.io/apimachinery/pkg/util/sets.{Set[T],String}).Has", A0, True, 0, Membership},
	{"github.com/asaskevich/govalidator.{IsAlpha,IsAlphanumeric}", A0, True, Harmless, Itself},
	{"github.com/asaskevich/govalidator.{IsHexadecimal,IsInt,IsNumeric,IsUUID,IsUUIDv3,IsUUIDv4,IsUUIDv5}", A0, True, Formed, Itself},
}
