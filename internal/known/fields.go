package known

// A FieldSink is a struct field where a value must not arrive raw.
type FieldSink struct {
	Field string // "import/path.Type.Field"
	Kind  Kind
	Role  Role
	What  string
}

var fieldSinks = []FieldSink{}

// FieldSinksOf returns the rows for the field with the given full name.
func FieldSinksOf(field string) []FieldSink { return fieldSinkIndex(field) }

var fieldSinkIndex = index(func() []FieldSink { return fieldSinks }, func(r *FieldSink) string { return r.Field })
