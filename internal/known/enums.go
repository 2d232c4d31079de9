package known

// An EnumPlace row names where the source says what values an argument of a
// tool may have, so that an enum can be written there.
type EnumPlace struct {
	Name string
	How  EnumForm
}

// EnumForm is the form in which an enum is written.
type EnumForm uint8

const (
	// EnumOption: the function declares an argument, named first, and takes an
	// option Enum of its own package behind it.
	EnumOption EnumForm = iota + 1
	// EnumField: the struct is the schema of an argument and has a field Enum of
	// type []any.
	EnumField
	// EnumTag: the function takes the schema from the tags of its type argument,
	// written jsonschema:"enum=a,enum=b".
	EnumTag
	// NamesTool: the function makes the tool that is named first; the options
	// behind it declare its arguments.
	NamesTool
)

var enumPlaces = []EnumPlace{
	{"github.com/mark3labs/mcp-go/mcp.NewTool", NamesTool},
	{"github.com/mark3labs/mcp-go/mcp.WithString", EnumOption},
	{"github.com/mark3labs/mcp-go/mcp.WithInputSchema", EnumTag},
	{"github.com/google/jsonschema-go/jsonschema.Schema", EnumField},
}

// EnumFormOf returns the form for the function with the given full name, or the
// type "import/path.Type", or 0.
func EnumFormOf(name string) EnumForm {
	if rows := enumPlaceIndex(name); len(rows) > 0 {
		return rows[0].How
	}
	return 0
}

var enumPlaceIndex = index(func() []EnumPlace { return enumPlaces }, func(r *EnumPlace) string { return r.Name })
