package toolindex

import (
	"cmp"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/mcplint/mcplint/internal/known"
)

// readTags reads what a field's tags say into an argument.
func readTags(f Field, dialect known.SDKTags, a *Argument) {
	switch dialect {
	case known.DescriptionTags: // github.com/google/jsonschema-go
		a.Description = structTag(f.Tag, "jsonschema")
	case known.OptionTags:
		optionTags(f, a)
	case known.PlainTags, known.PlainMarkedTags, known.ChoiceTags:
		plainTags(f, dialect, a)
	default:
		a.Required = a.Required && dialect == known.InvopopTags
		invopopTags(f, a)
		if dialect == known.BarMarkedTags && len(a.Enum) == 1 {
			a.Enum = strings.Split(a.Enum[0], "|")
		}
	}
}

// invopopTags is github.com/invopop/jsonschema, and the readings of it that SDKs
// have of their own.
func invopopTags(f Field, a *Argument) {
	a.Description = structTag(f.Tag, "jsonschema_description")
	for part := range strings.FieldsFuncSeq(structTag(f.Tag, "jsonschema"), func(r rune) bool { return r == ',' || r == ';' }) {
		key, value, _ := strings.Cut(part, "=")
		switch strings.TrimSpace(key) {
		case "required":
			a.Required = true
		case "enum":
			a.Enum = append(a.Enum, value)
		case "pattern":
			a.Pattern = value
		case "description":
			a.Description = value
		}
	}
}

// optionTags is mcp-go's own reading since v0.57: the tag is a description, or
// enum options.
func optionTags(f Field, a *Argument) {
	var says []string
	for part := range strings.SplitSeq(structTag(f.Tag, "jsonschema"), ",") {
		part = strings.TrimSpace(part)
		if value, ok := strings.CutPrefix(part, "enum="); ok {
			a.Enum = append(a.Enum, value)
		} else if part != "" {
			says = append(says, part)
		}
	}
	a.Description = cmp.Or(structTag(f.Tag, "jsonschema_description"), strings.Join(says, ", "))
}

// refused reports whether a field has a tag that jsonschema-go takes for a
// mistake: "key=...". mcp-go then leaves the tool without a schema.
func refused(fields []Field) bool {
	return slices.ContainsFunc(fields, func(f Field) bool {
		key, _, ok := strings.Cut(structTag(f.Tag, "jsonschema"), "=")
		return ok && !strings.ContainsAny(key, " \t\n")
	})
}

// plainTags are one tag for each property of the schema.
func plainTags(f Field, dialect known.SDKTags, a *Argument) {
	a.Description = structTag(f.Tag, "description")
	a.Required = a.Required && dialect != known.PlainMarkedTags
	if s, ok := reflect.StructTag(f.Tag).Lookup("required"); ok {
		a.Required, _ = strconv.ParseBool(s)
	}
	if dialect == known.ChoiceTags {
		a.Enum = repeatedTag(f.Tag, "choice")
	} else if s := structTag(f.Tag, "enum"); s != "" {
		for value := range strings.SplitSeq(s, ",") {
			a.Enum = append(a.Enum, strings.TrimSpace(value))
		}
	}
}

// repeatedTag returns the values of a key that stands in a struct tag more than
// once. Values with quotes or spaces in them are cut short, which leaves the
// rest of the tag unread.
func repeatedTag(tag, key string) []string {
	var out []string
	for pair := range strings.FieldsSeq(tag) {
		if value, ok := strings.CutPrefix(pair, key+":"); ok {
			if s, err := strconv.Unquote(value); err == nil {
				out = append(out, s)
			}
		}
	}
	return out
}

// reflected are the arguments that the program itself finds in a struct, with a
// library and settings that are not known. Where the tags of some handler's
// struct say what is required, tags are what decides, for all of them.
func (p *program) reflected(fields []Field, dialect known.SDKTags) []Argument {
	if dialect == known.InvopopTags && p.marked() {
		dialect = known.InvopopMarkedTags
	}
	return typeArguments(fields, dialect)
}

// marked reports whether a function of the program that can be a handler
// decodes a struct with a tag that says what is required.
func (p *program) marked() bool {
	if p.marks == nil {
		marks := false
		for _, f := range p.m.fns { // one of them is enough, in any order
			marks = marks || f.likeHandler() && slices.ContainsFunc(f.Params[len(f.Params)-1].Fields, func(f Field) bool {
				return slices.Contains(strings.Split(structTag(f.Tag, "jsonschema"), ","), "required")
			})
		}
		p.marks = &marks
	}
	return *p.marks
}

// typeArguments are the arguments that a struct declares.
func typeArguments(fields []Field, dialect known.SDKTags) []Argument {
	var out []Argument
	for _, f := range fields {
		a := Argument{Name: f.Name, Type: f.Type, Required: !f.Optional}
		readTags(f, dialect, &a)
		out = append(out, a)
	}
	return out
}

// inferred is the schema that an SDK makes of a struct, as a value that the
// program may change before it registers the tool.
func (m *machine) inferred(fields []Field, dialect known.SDKTags) val {
	props := m.dict()
	required := &list{}
	for _, a := range typeArguments(fields, dialect) {
		p := &object{born: m.step, fields: map[string]*cell{
			"Type": m.cell(str(a.Type)), "Description": m.cell(str(a.Description)), "Pattern": m.cell(str(a.Pattern)),
		}}
		if len(a.Enum) > 0 {
			enum := &list{}
			for _, e := range a.Enum {
				enum.elems = append(enum.elems, m.cell(str(e)))
			}
			p.fields["Enum"] = m.cell(enum)
		}
		m.update(props, str(a.Name), m.cell(p))
		if a.Required {
			required.elems = append(required.elems, m.cell(str(a.Name)))
		}
	}
	return m.cell(&object{born: m.step, fields: map[string]*cell{"Properties": m.cell(props), "Required": m.cell(required), "Type": m.cell(str("object"))}})
}

// schemaArguments are the arguments that a schema value declares: a schema
// struct of a library, a map literal or JSON text. The second result says
// whether there is a schema at all.
func (m *machine) schemaArguments(schema val) ([]Argument, bool) {
	schema = m.parsed(schema)
	if x, ok := plain(schema).(*alt); ok {
		return m.eitherSchema(x.vals)
	}
	required := member(schema, "required")
	switch props := plain(member(schema, "properties")).(type) {
	case *alt:
		var each []val
		for _, v := range props.vals {
			each = append(each, &object{fields: map[string]*cell{"Properties": {v: v}, "Required": {v: required}}})
		}
		return m.eitherSchema(each)
	case *dict:
		return m.properties(props, required), true
	}
	if l, ok := plain(schema).(*list); ok {
		return m.listedArguments(l), true
	}
	_, isObject := plain(schema).(*object)
	_, isDict := plain(schema).(*dict)
	return nil, isObject || isDict
}

// listedArguments are the arguments that a list of structs stands for.
func (m *machine) listedArguments(l *list) []Argument {
	var out []Argument
	for _, p := range elements(l) {
		if name, ok := text(member(p, "name")); ok {
			a := m.readProperty(p)
			a.Name = name
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b Argument) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// properties are the arguments that the properties of a schema stand for.
func (m *machine) properties(props *dict, required val) []Argument {
	var must []string
	for _, e := range elements(required) {
		if s, ok := text(e); ok {
			must = append(must, s)
		}
	}
	var out []Argument
	for _, name := range props.keys {
		a := m.readProperty(props.m[name].v)
		a.Name, a.Required = name, a.Required || slices.Contains(must, name)
		if !constantKey(name) {
			_, a.Name, a.Dynamic = strings.Cut(name, ":")
		}
		same := func(o Argument) bool { return o.Dynamic && o.Name == a.Name }
		if i := slices.IndexFunc(out, same); a.Dynamic && i >= 0 {
			out[i].either(a) // one stands for all of them
		} else if a.Name != "" {
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b Argument) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// readProperty reads what a property of a schema says about its argument: in a
// short form it is the type, and in some dialects it says whether it is required.
func (m *machine) readProperty(p val) Argument {
	if s, ok := text(p); ok {
		return Argument{Type: s}
	}
	if x, ok := plain(p).(*alt); ok {
		var a Argument
		for i, v := range x.vals {
			if b := m.readProperty(v); i == 0 {
				a = b
			} else {
				a.either(b)
			}
		}
		return a
	}
	a := Argument{Enum: m.enum(member(p, "enum"))}
	a.Type, _ = text(only(member(p, "type")))
	a.Description, _ = text(member(p, "description"))
	a.Pattern, _ = text(member(p, "pattern"))
	a.Required = member(p, "required") == boolean(true)
	return a
}

// either weakens a to what it and b, of another schema that the tool may have,
// both say.
func (a *Argument) either(b Argument) {
	a.Required = a.Required && b.Required
	if a.Type != b.Type {
		a.Type = ""
	}
	if a.Pattern != b.Pattern {
		a.Pattern = ""
	}
	if a.Enum == nil || b.Enum == nil {
		a.Enum = nil
	} else {
		a.Enum = unite(a.Enum, b.Enum)
	}
}

// eitherSchema are the arguments of a schema that is one of several.
func (m *machine) eitherSchema(vals []val) ([]Argument, bool) {
	var each [][]Argument
	for _, v := range vals {
		if args, ok := m.schemaArguments(v); ok {
			each = append(each, args)
		}
	}
	return eitherOf(each), len(each) > 0
}

// eitherOf are the arguments of a tool that has one of several schemas: those
// of each, required where all say so, and closed where all say so.
func eitherOf(each [][]Argument) (out []Argument) {
	in := map[string]int{} // how many schemas have an argument
	for _, args := range each {
		for _, a := range args {
			if i := slices.IndexFunc(out, func(o Argument) bool { return o.Name == a.Name }); i >= 0 {
				out[i].either(a)
			} else {
				out = append(out, a)
			}
			in[a.Name]++
		}
	}
	for i := range out {
		out[i].Required = out[i].Required && in[out[i].Name] == len(each)
	}
	slices.SortFunc(out, func(a, b Argument) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// unite returns what is in a or b.
func unite(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// only is the element of a list that has one, or v: some schemas have a list of types.
func only(v val) val {
	if l := elements(v); len(l) == 1 {
		return l[0]
	}
	return v
}

// enum returns the constants of an enum, or nil when one of them is not constant.
func (m *machine) enum(v val) []string {
	l, ok := plain(v).(*list)
	if !ok || l.open {
		return nil
	}
	var out []string
	for _, c := range l.elems {
		s, ok := text(c.v)
		if !ok {
			return nil
		}
		out = append(out, s)
	}
	return out
}

// member is an entry of a schema, which may be a struct or a map.
func member(schema val, name string) val {
	switch x := plain(schema).(type) {
	case *object:
		return field(x, strings.ToUpper(name[:1])+name[1:])
	case *dict:
		if c := x.m[name]; c != nil {
			return c.v
		}
	}
	return nil
}

// parsed turns JSON text into a value, and leaves other values alone.
func (m *machine) parsed(v val) val {
	s, ok := text(v)
	if !ok {
		return v
	}
	var data any
	if json.Unmarshal([]byte(s), &data) != nil {
		return nil
	}
	return m.fromJSON(data)
}

// fromJSON turns decoded JSON into a value.
func (m *machine) fromJSON(data any) val {
	switch x := data.(type) {
	case map[string]any:
		d := m.dict()
		for _, k := range slices.Sorted(maps.Keys(x)) {
			m.update(d, str(k), m.fromJSON(x[k]))
		}
		return d
	case []any:
		l := &list{}
		for _, e := range x {
			l.elems = append(l.elems, m.cell(m.fromJSON(e)))
		}
		return l
	case string:
		return str(x)
	case bool:
		return boolean(x)
	}
	return nil
}
