package toolindex

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// tagReader reads what a field's tags say into an argument.
type tagReader func(Field, *Argument)

// tagReaders are the ways by which releases of SDKs read tags.
var tagReaders = map[string]tagReader{"text": jsonSchemaTags, "options": optionTags, "invopop": invopopTags}

// jsonSchemaTags is github.com/google/jsonschema-go: the tag is the
// description and nothing else.
func jsonSchemaTags(f Field, a *Argument) { a.Description = structTag(f.Tag, "jsonschema") }

// invopopTags is github.com/invopop/jsonschema, and mcp-go's own reading of it.
func invopopTags(f Field, a *Argument) {
	a.Description = structTag(f.Tag, "jsonschema_description")
	for part := range strings.SplitSeq(structTag(f.Tag, "jsonschema"), ",") {
		key, value, _ := strings.Cut(part, "=")
		switch key {
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

// typeArguments are the arguments that a struct declares.
func typeArguments(fields []Field, read tagReader) []Argument {
	var out []Argument
	for _, f := range fields {
		a := Argument{Name: f.Name, Type: f.Type, Required: !f.Optional}
		read(f, &a)
		out = append(out, a)
	}
	return out
}

// inferred is the schema that an SDK makes of a struct, as a value that the
// program may change before it registers the tool.
func (m *machine) inferred(fields []Field, read tagReader) val {
	props := m.dict()
	required := &list{}
	for _, a := range typeArguments(fields, read) {
		p := &object{fields: map[string]*cell{
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
	return m.cell(&object{fields: map[string]*cell{"Properties": m.cell(props), "Required": m.cell(required), "Type": m.cell(str("object"))}})
}

// schemaArguments are the arguments that a schema value declares: a schema
// struct of a library, a map literal or JSON text. The second result says
// whether there is a schema at all.
func (m *machine) schemaArguments(schema val) ([]Argument, bool) {
	schema = m.parsed(schema)
	props, ok := plain(member(schema, "properties")).(*dict)
	if !ok {
		_, isObject := plain(schema).(*object)
		_, isDict := plain(schema).(*dict)
		return nil, isObject || isDict
	}
	var required []string
	for _, e := range elements(member(schema, "required")) {
		if s, ok := text(e); ok {
			required = append(required, s)
		}
	}
	var out []Argument
	for _, name := range props.keys {
		p := props.m[name].v
		a := Argument{Name: name, Required: slices.Contains(required, name)}
		a.Type, _ = text(member(p, "type"))
		a.Description, _ = text(member(p, "description"))
		a.Pattern, _ = text(member(p, "pattern"))
		a.Enum = m.enum(member(p, "enum"))
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b Argument) int { return strings.Compare(a.Name, b.Name) })
	return out, true
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
