package toolindex

import (
	"go/types"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// kindOf is the kind of entry point that a registration makes.
func kindOf(role known.SDKRole) EntryKind {
	switch role {
	case known.RegisterResource, known.RegisterTemplate:
		return ResourceHandler
	case known.RegisterPrompt:
		return PromptHandler
	case known.RegisterNotice:
		return NotificationHandler
	}
	return ToolHandler
}

// entries returns the functions of the package that run for a caller: those
// that are registered, and those whose signature leaves no other use.
func (p *program) entries() []*Entry {
	var out []*Entry
	for _, f := range p.ssa.Funcs {
		if len(f.Blocks) == 0 || p.fns[funcKey(f)] == nil {
			continue // no body, or in a test
		}
		if e := p.entry(f); e != nil {
			out = append(out, e)
		}
	}
	return out
}

// entry describes f as an entry point, or returns nil.
func (p *program) entry(f *ssa.Function) *Entry {
	uses := p.handled[funcKey(f)]
	e := &Entry{Fn: f}
	kind, req, found := p.bySignature(f)
	if !found && len(uses) == 0 {
		return nil
	}
	e.Kind = kind
	for i, u := range uses {
		if i == 0 {
			e.Kind = u.kind
		}
		if u.tool != nil && !contains(e.Tools, u.tool) {
			e.Tools = append(e.Tools, u.tool)
		}
	}
	e.Sources = p.sources(f, req)
	return e
}

// contains reports whether t is in tools.
func contains(tools []*Tool, t *Tool) bool {
	for _, o := range tools {
		if o == t {
			return true
		}
	}
	return false
}

// bySignature finds the request among the parameters of f. An unregistered
// function is an entry point only if it also returns what a handler returns.
func (p *program) bySignature(f *ssa.Function) (kind EntryKind, req int, ok bool) {
	for i, param := range f.Params {
		row := known.SDKRequestOf(p.sdk.original(requestKey(param.Type())))
		if row == nil {
			continue // not a request
		}
		kind, req = requestKind(row.Kind), i
		res := f.Signature.Results()
		returns := res.Len() == row.Results || res.Len() == row.Results+1 && row.Typed
		first := 0
		if f.Signature.Recv() != nil {
			first = 1
		}
		return kind, req, returns && i > first && isContext(f.Params[first].Type()) && !known.IsClientMethod(f.Name())
	}
	return ToolHandler, -1, false
}

// requestKey names a request type with its type argument, as the requests of
// go-sdk are instances of two generic types.
func requestKey(typ types.Type) string {
	key := typeKey(typ)
	if ptr, ok := types.Unalias(typ).(*types.Pointer); ok {
		typ = ptr.Elem()
	}
	if n, ok := types.Unalias(typ).(*types.Named); ok && n.TypeArgs().Len() == 1 {
		key += "[" + typeKey(n.TypeArgs().At(0)) + "]"
	}
	return key
}

// isContext reports whether typ is context.Context.
func isContext(typ types.Type) bool { return typeKey(typ) == "context.Context" }

// requestKind is the kind of entry point that gets a kind of request.
func requestKind(kind string) EntryKind {
	switch kind {
	case "resource":
		return ResourceHandler
	case "prompt":
		return PromptHandler
	case "completion":
		return CompletionHandler
	case "notification":
		return NotificationHandler
	case "any":
		return Middleware
	}
	return ToolHandler
}

// sources returns where f holds caller data: what the request has, and the
// parameters after it; without a request, all but contexts, functions and
// interfaces.
func (p *program) sources(f *ssa.Function, req int) []Source {
	var out []Source
	first := 0
	if f.Signature.Recv() != nil {
		first = 1
	}
	if req >= 0 {
		row := known.SDKRequestOf(p.sdk.original(requestKey(f.Params[req].Type())))
		for _, path := range strings.Fields(row.Arguments) {
			out = append(out, Source{Arguments, req, path})
		}
		for _, path := range strings.Fields(row.Meta) {
			out = append(out, Source{Meta, req, path})
		}
		if row.Header != "" {
			out = append(out, Source{Header, req, row.Header})
		}
		if row.Name != "" {
			out = append(out, Source{ToolName, req, row.Name})
		}
		first = req + 1
	}
	for i := first; i < len(f.Params); i++ {
		switch f.Params[i].Type().Underlying().(type) {
		case *types.Signature, *types.Chan:
			continue // a dependency
		case *types.Interface:
			if req < 0 {
				continue // a context or a dependency
			}
		}
		out = append(out, Source{Arguments, i, ""})
	}
	return out
}
