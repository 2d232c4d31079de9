package taint

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/known"
)

// -- values in contexts that nobody in sight keeps there --

// Tools often read who calls under a key of a small package of its own, and the
// middleware that keeps it there is in a third one. A package that imports only the
// key's cannot see that: what is read has to say itself that it is an identity. It
// is believed, which errs towards missing, until a package sees that somebody keeps
// a raw part of requests there.

// unseenIdentity reports whether what a call reads under a key is who calls, kept
// there by code that cannot be seen from here.
func (e *engine) unseenIdentity(s *site, key string) bool {
	if len(e.keys[key]) > 0 || e.storedRaw[key] || s.dst == nil {
		return false
	}
	typ := takenFor(s.dst)
	if typ == nil {
		return false
	}
	return isIdentity(typ)
}

// maxTrusts bounds the keys that a function tells of.
const maxTrusts = 8

// trust adds a key under which identity is read unseen.
func trust(keys []string, key string) []string {
	if len(keys) < maxTrusts && !slices.Contains(keys, key) {
		keys = append(keys, key)
	}
	return keys
}

// betrayed returns what is left of a guard when code in sight keeps a raw part of
// requests under a key that it believes: its effects, and no check.
func (e *engine) betrayed(g *Guard) *Guard {
	if !slices.ContainsFunc(g.Trusts, func(k string) bool { return e.storedRaw[k] }) {
		return g
	}
	out := *g
	out.Opens, out.Writes, out.Checks, out.Under, out.Verdict, out.Presence = nil, g.Stores, nil, nil, false, false
	for i := range g.Effects {
		out.open(&Effect{Kind: g.Effects[i].Kind, What: g.Effects[i].What, Where: g.Effects[i].Where})
	}
	if out.Next == GuardedNext {
		out.Next = OpenNext
	}
	return &out
}

// takenFor returns the type that a value from a context is asserted to be, or its own
// if that says more than any.
func takenFor(v ssa.Value) types.Type {
	if tuple, ok := v.Type().(*types.Tuple); ok {
		for _, r := range *v.Referrers() {
			if x, ok := r.(*ssa.Extract); ok && x.Index == 0 && tuple.Len() > 0 {
				return takenFor(x)
			}
		}
		return nil
	}
	if i, ok := v.Type().Underlying().(*types.Interface); !ok || i.NumMethods() > 0 {
		return v.Type()
	}
	for _, r := range *v.Referrers() {
		if t, ok := r.(*ssa.TypeAssert); ok {
			return t.AssertedType
		}
	}
	return nil
}

// minIdentity is how many names of a type have to be about who calls: a request id
// has none, and a client of somebody's has one.
const minIdentity = 2

// isIdentity reports whether a type of the program says by its names that it is who
// calls: its own and those of its fields and methods. One that carries a credential
// is how to reach somebody instead.
func isIdentity(typ types.Type) bool {
	n := 0
	if known.NamesIdentity(baseName(typ)) {
		n++
	}
	count := func(name string) bool {
		if known.IdentityPart(name) {
			n++
		}
		return credential.Name(name) == credential.NotCredential
	}
	if p, ok := typ.Underlying().(*types.Pointer); ok {
		typ = p.Elem()
	}
	switch u := typ.Underlying().(type) {
	case *types.Struct:
		return eachField(u, maxEmbedded, count) && n >= minIdentity
	case *types.Interface:
		for m := range u.Methods() {
			if !count(m.Name()) {
				return false
			}
		}
	case *types.Map:
		n++ // of claims
	}
	return n >= minIdentity
}

// maxEmbedded bounds how deep embedded structs are looked into.
const maxEmbedded = 3

// eachField calls f for the fields of a struct and of what it embeds, until f is
// false, and reports whether it never was.
func eachField(s *types.Struct, depth int, f func(name string) bool) bool {
	for x := range s.Fields() {
		if !x.Embedded() {
			if !f(x.Name()) {
				return false
			}
			continue
		}
		t := x.Type()
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		if in, ok := t.Underlying().(*types.Struct); ok && depth > 0 && !eachField(in, depth-1, f) {
			return false
		}
	}
	return true
}
