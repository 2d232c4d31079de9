package taint

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/credential"
	"github.com/mcplint/mcplint/internal/known"
	words "github.com/mcplint/mcplint/internal/names"
)

// -- what the program knows about its callers --

// An identity is what a package does with the identity of its callers.
type identity struct {
	claims   []string // names of the claims it reads that may name a tenant
	known    bool     // it takes claims at all
	forwards bool     // it hands the credential of a caller to somebody else
}

// maxClaims bounds the names of claims that a package tells of.
const maxClaims = 64

// noteIdentity notes what the function has to do with claims.
func (f *frame) noteIdentity() {
	id := &f.e.identity
	for k := range f.objects {
		id.known = id.known || k.kind == Claims
	}
	for i := range f.sum.Hits {
		h := &f.sum.Hits[i]
		id.forwards = id.forwards || h.Sink.Kind == known.Credential && h.From.Kind == Keyed
	}
	if !id.known {
		return // there are no claims to read
	}
	for _, b := range f.fn.Blocks {
		for _, instr := range b.Instrs {
			v, ok := instr.(ssa.Value)
			if !ok {
				continue // makes nothing
			}
			name := readName(v)
			if notion, _ := words.Notion(name); notion == "" || len(id.claims) >= maxClaims || slices.Contains(id.claims, name) {
				continue // about something else, or known
			}
			if f.holdsClaims(v) {
				id.claims = append(id.claims, name)
			}
		}
	}
}

// readName is the name by which an instruction reads its value: a field, a
// constant key, or a function. It is "" when there is none.
func readName(v ssa.Value) string {
	switch v := v.(type) {
	case *ssa.FieldAddr:
		return nameOfField(v.X.Type(), v.Field)
	case *ssa.Field:
		return nameOfField(v.X.Type(), v.Field)
	case *ssa.Lookup:
		k, _ := stringOf(v.Index)
		return k
	case *ssa.Call:
		s := newSite(v.Block(), v)
		for _, op := range s.ops {
			if k, ok := stringOf(op); ok && !strings.ContainsAny(k, " \n") { // a name, not a text
				if n, _ := words.Notion(k); n != "" {
					return k
				}
			}
		}
		if s.obj != nil && accessor(s) {
			return s.obj.Name()
		}
	}
	return ""
}

// accessor reports whether a call can only read a part of what it is called on or
// of the context: CreateWorkspace(ctx, claims) reads none.
func accessor(s *site) bool {
	n := 0
	for _, op := range s.ops {
		if !isContext(op.Type()) {
			n++
		}
	}
	return n <= 1
}

// nameOfField returns the name of a field of t, a struct or a pointer to one.
func nameOfField(t types.Type, n int) string {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	if st, ok := t.Underlying().(*types.Struct); ok {
		return st.Field(n).Name()
	}
	return ""
}

// headers records the tenants and credentials that a call puts into a request
// to somebody else, by the header that they go into.
func (f *frame) headers(s *site) {
	f.e.identity.known = f.e.identity.known || known.Authenticates(s.name)
	for _, r := range known.TenantSinksOf(s.name) {
		key, val := s.operand(r.Key), s.operand(r.Arg)
		if key == nil || val == nil {
			continue // another version
		}
		name, ok := stringOf(key)
		if ok {
			f.overwrites(s, name, val)
		}
		switch {
		case !ok:
		case known.TenantSelector(name):
			f.sink(s, known.Sink{Func: s.name, Kind: known.Tenant, Arg: r.Arg, Role: known.Identifier, What: name}, val, nil)
		case credential.Header(name):
			f.sink(s, known.Sink{Func: s.name, Kind: known.Credential, Arg: r.Arg, Role: known.Secret, What: name}, val, nil)
		}
	}
	for _, r := range known.CredentialSinksOf(s.name) {
		if val := s.operand(r.Arg); val != nil && r.Key == known.None && r.Use == known.Presents {
			f.sink(s, known.Sink{Func: s.name, Kind: known.Credential, Arg: r.Arg, Role: known.Secret, What: r.What}, val, nil)
		}
	}
}

// claimHeader reports whether an accessor reads a header that carries claims: an
// authenticating proxy sets it, or the program's own authenticating code.
func (e *engine) claimHeader(s *site, r known.Accessor) bool {
	if r.Key == known.None || !known.ReadsHeader(s.name) {
		return false
	}
	op := s.operand(r.Key)
	if op == nil {
		return false
	}
	name, ok := stringOf(op)
	same := func(h string) bool { return strings.EqualFold(h, name) }
	return ok && (slices.ContainsFunc(e.cfg.ClaimHeaders, same) || slices.ContainsFunc(e.setHeaders, same))
}

// overwrites notes that a call writes claims into a header of a request that
// came in: whatever the caller wrote there is gone.
func (f *frame) overwrites(s *site, name string, val ssa.Value) {
	if s.obj.Name() != "Set" || !s.recv || !f.holdsClaims(val) || slices.Contains(f.e.setHeaders, name) {
		return
	}
	in := false
	f.set(s.ops[0]).symbolic("", func(v visit) {
		o := v.l.obj
		in = in || (o.kind == Param || o.kind == Free) && strings.HasSuffix(string(v.l.path), ".Header")
	})
	if in {
		f.e.setHeaders = append(f.e.setHeaders, name)
		f.e.ownHeaders = append(f.e.ownHeaders, name)
	}
}

// headerEntry is headers for an entry of a map of headers.
func (f *frame) headerEntry(b *ssa.BasicBlock, i *ssa.MapUpdate) {
	name, ok := stringOf(i.Key)
	if !ok || !f.final {
		return
	}
	// Short names are selectors in headers only: any map may have such a key.
	switch _, dashed := types.Unalias(i.Map.Type()).(*types.Named); {
	case known.TenantSelector(name) && (dashed || len(name) > 0 && (name[0] == 'X' || name[0] == 'x')):
		f.builtinSink(b, i.Value, known.Sink{Func: "header", Kind: known.Tenant, Role: known.Identifier, What: name}, nil, i.Pos())
	case credential.Header(name):
		f.builtinSink(b, i.Value, known.Sink{Func: "header", Kind: known.Credential, Role: known.Secret, What: name}, nil, i.Pos())
	}
}
