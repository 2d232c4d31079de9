package taint

import (
	"go/types"
	"slices"
	"strconv"
	"strings"

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
	if e.namedKeys[key] {
		return true
	}
	typ := takenFor(s.dst)
	if typ == nil {
		return false
	}
	return isIdentity(typ)
}

// findNamedKeys finds among the keys that the package reads texts that say together who
// calls, as web frameworks have them: several of them, each named after a part of an
// identity.
func (e *engine) findNamedKeys(reads map[string]bool) {
	named := map[string]bool{}
	for key := range reads {
		_, quoted, _ := strings.Cut(key, " ")
		name, err := strconv.Unquote(quoted)
		if err == nil && known.IdentityPart(name) && credential.Name(name) == credential.NotCredential {
			named[key] = true
		}
	}
	if len(named) >= minIdentity {
		e.namedKeys = named
	}
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
	if out.Inner == GuardedNext {
		out.Inner = OpenNext
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
// calls: its own and those of the data in it, or that its methods return. One that
// carries a credential is how to reach somebody instead.
func isIdentity(typ types.Type) bool {
	l := &naming{fuel: maxNamed}
	n := l.parts(typ)
	if known.NamesIdentity(baseName(typ)) {
		n++
	}
	return n >= minIdentity && !l.credential
}

// maxNamed bounds the fields and methods of one type that are looked at; an identity
// with more is not known to be one, which errs towards reporting.
const maxNamed = 200

// A naming looks at what a type and the structs in it call their parts.
type naming struct {
	fuel       int
	credential bool // one of them is named like one
}

// parts counts what in a type is about who calls.
func (l *naming) parts(typ types.Type) int {
	n := 0
	add := func(name string, of types.Type) {
		if l.fuel--; l.fuel < 0 {
			return
		}
		l.credential = l.credential || credential.Name(name) != credential.NotCredential
		if known.IdentityPart(name) && l.isData(of) {
			n++
		}
	}
	switch u := pointee(typ).Underlying().(type) {
	case *types.Struct:
		for x := range u.Fields() {
			if x.Embedded() && l.fuel > 0 {
				l.fuel--
				n += l.parts(x.Type())
			} else {
				add(x.Name(), x.Type())
			}
		}
	case *types.Interface:
		for m := range u.Methods() {
			if res := m.Signature().Results(); res.Len() > 0 {
				add(m.Name(), res.At(0).Type())
			}
		}
	case *types.Map:
		n++ // of claims
	}
	return n
}

// isData reports whether a type only says something: it is a text, a number or a
// flag, a collection, or a struct in which such a thing is about who calls.
func (l *naming) isData(typ types.Type) bool {
	switch u := pointee(typ).Underlying().(type) {
	case *types.Basic, *types.Slice, *types.Array, *types.Map:
		return true
	case *types.Struct:
		return l.parts(u) > 0
	}
	return false
}
