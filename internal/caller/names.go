package caller

import (
	"go/types"
	"reflect"
	"strings"

	"github.com/mcplint/mcplint/internal/taint"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// argument returns the name of the argument that the first element of path
// leads to: a map key, or the JSON name of a struct field.
func (v *Values) argument(e *toolindex.Entry, s *toolindex.Source, path taint.Path) string {
	elems := path.Elems()
	if len(elems) == 0 || elems[0] == "*" || elems[0] == "#" || strings.HasPrefix(elems[0], "$") {
		return ""
	}
	if t := e.Param(s.Param); strings.HasPrefix(string(path), ".") {
		for _, f := range taint.Path(s.Path).Elems() {
			if t = taint.FieldType(t, f); t == nil {
				break
			}
		}
		if structOf(t) == nil {
			return decodedName(e, elems[0])
		}
		return jsonName(t, elems[0])
	}
	return elems[0]
}

// decodedName returns the argument that a handler decodes into a field with the
// given name. The struct's tags are out of sight: the schema tells, as names that
// differ only in case and separators mean the same.
func decodedName(e *toolindex.Entry, field string) string {
	plain := strings.NewReplacer("_", "", "-", "")
	for _, t := range e.Tools {
		for _, a := range t.Arguments {
			if strings.EqualFold(plain.Replace(a.Name), plain.Replace(field)) {
				return a.Name
			}
		}
	}
	return field
}

// structOf returns the struct that t is or points to, or nil.
func structOf(t types.Type) *types.Struct {
	if t == nil {
		return nil
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, _ := t.Underlying().(*types.Struct)
	return st
}

// jsonName returns the JSON name of a field of t, or the field's own name.
func jsonName(t types.Type, name string) string {
	st := structOf(t)
	if st == nil {
		return name
	}
	for i := range st.NumFields() {
		if st.Field(i).Name() == name {
			tag, _, _ := strings.Cut(reflect.StructTag(st.Tag(i)).Get("json"), ",")
			if tag != "" && tag != "-" {
				return tag
			}
		}
	}
	return name
}
