package toolindex

import (
	"go/types"
	"reflect"
	"strings"
)

// decoded describes the struct that a tool's arguments are decoded into, when a
// handler has a parameter of type typ: that type itself, or the part of an SDK's
// request that has them.
func (t *translator) decoded(typ types.Type) []Field {
	if !t.sdk.part(packageOf(strings.TrimPrefix(typeKey(typ), "*"))) {
		return jsonFields(typ)
	}
	row := t.sdk.request(typ)
	if row == nil || strings.Count(row.Arguments, ".") != 1 {
		return nil // not decoded yet
	}
	f, _, _ := types.LookupFieldOrMethod(typ, true, nil, row.Arguments[1:])
	if f == nil {
		return nil
	}
	return jsonFields(f.Type())
}

// jsonFields describes the fields of a struct, or of a struct behind a pointer,
// the way encoding/json sees them.
func jsonFields(typ types.Type) []Field { return jsonFieldsIn(typ, 4) }

// jsonFieldsIn is jsonFields with embedded structs to a depth, as a struct may
// embed a pointer to itself.
func jsonFieldsIn(typ types.Type, depth int) []Field {
	if p, ok := typ.Underlying().(*types.Pointer); ok {
		typ = p.Elem()
	}
	s, ok := typ.Underlying().(*types.Struct)
	if !ok || depth == 0 {
		return nil
	}
	var out []Field
	for i := range s.NumFields() {
		f := s.Field(i)
		if f.Embedded() && types.IsInterface(f.Type()) {
			return nil // a request of the program's own, with the context in it
		}
		name, opts, _ := strings.Cut(structTag(s.Tag(i), "json"), ",")
		if f.Embedded() && name == "" {
			out = append(out, jsonFieldsIn(f.Type(), depth-1)...)
			continue
		}
		if !f.Exported() || name == "-" {
			continue // JSON does not see it
		}
		if name == "" {
			name = f.Name()
		}
		out = append(out, Field{
			Name: name, Type: jsonType(f.Type()), Tag: s.Tag(i),
			Optional: strings.Contains(opts, "omitempty") || strings.Contains(opts, "omitzero"),
		})
	}
	return out
}

// jsonType is the JSON type that values of typ have.
func jsonType(typ types.Type) string {
	if m, _, _ := types.LookupFieldOrMethod(typ, true, nil, "MarshalText"); m != nil {
		return "string"
	}
	if m, _, _ := types.LookupFieldOrMethod(typ, true, nil, "MarshalJSON"); m != nil {
		return ""
	}
	switch u := typ.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsBoolean != 0:
			return "boolean"
		case u.Info()&types.IsInteger != 0:
			return "integer"
		case u.Info()&types.IsNumeric != 0:
			return "number"
		case u.Info()&types.IsString != 0:
			return "string"
		}
	case *types.Pointer:
		return jsonType(u.Elem())
	case *types.Slice:
		if b, ok := u.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
			return "string"
		}
		return "array"
	case *types.Array:
		return "array"
	case *types.Map, *types.Struct:
		return "object"
	}
	return ""
}

// structTag returns the value of key in a struct tag.
func structTag(tag, key string) string { return reflect.StructTag(tag).Get(key) }
