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
	{"bytes.Equal", A0, True, 0, Equality},
	{"bytes.Equal", A1, True, 0, Equality},
	{"net/netip.ParsePrefix", A0, NilErr, Formed, Itself},
	{"net.{ParseCIDR,ParseMAC}", A0, NilErr, Formed, Itself},
	{"strconv.{Atoi,ParseBool,ParseFloat,ParseInt,ParseUint}", A0, NilErr, Formed, Itself},
	{"time.{Parse,ParseInLocation}", A1, NilErr, Formed, Itself},
	{"time.ParseDuration", A0, NilErr, Formed, Itself},

	{"github.com/google/uuid.{Parse,Validate}", A0, NilErr, Formed, Itself},
	{"github.com/asaskevich/govalidator.{IsAlpha,IsAlphanumeric,IsHexadecimal,IsInt,IsNumeric,IsUUID,IsUUIDv3,IsUUIDv4,IsUUIDv5}", A0, True, Formed, Itself},
}
