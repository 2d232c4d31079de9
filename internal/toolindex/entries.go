package toolindex

import (
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// kindOf is the kind of entry point that a registration makes.
func kindOf(row *known.SDKCall) EntryKind {
	switch row.Role {
	case known.RegisterResource, known.RegisterTemplate:
		return ResourceHandler
	case known.RegisterPrompt:
		return PromptHandler
	case known.RegisterCompletion:
		return CompletionHandler
	case known.RegisterNotice:
		return NotificationHandler
	case known.RegisterHook:
		return Hook
	case known.RegisterHTTP:
		return HTTPContext
	case known.RegisterObject, known.JoinPair:
		switch {
		case row.Says("resource"):
			return ResourceHandler
		case row.Says("prompt"):
			return PromptHandler
		}
	}
	return ToolHandler
}

// entries returns the functions of the package that run for a caller: those
// that are registered, and those whose signature leaves no other use.
func (p *program) entries() []*Entry {
	var out []*Entry
	client := p.clientSide()
	for _, f := range p.ssa.Funcs {
		key := funcKey(f)
		if len(f.Blocks) == 0 || p.fns[key] == nil || client[key] && len(p.handled[key]) == 0 {
			continue // no body, in a test, or how a client calls a server
		}
		if e := p.entry(f); e != nil {
			out = append(out, e)
		}
	}
	if p.rpc != nil { // those that know which tool they serve say more
		slices.SortStableFunc(out, func(a, b *Entry) int { return p.rpc.rank(a) - p.rpc.rank(b) })
	}
	return out
}

// remote returns the functions of other packages that are registered here.
func (p *program) remote() []*Remote {
	var out []*Remote
	for _, key := range slices.Sorted(maps.Keys(p.handled)) {
		if p.fns[key] != nil || packageOf(key) == p.pass.Pkg.Path() {
			continue // of this package
		}
		r := &Remote{Key: key, sdk: p.sdk}
		for _, u := range p.handled[key] {
			if u.pos.IsValid() && (!r.Pos.IsValid() || u.pos < r.Pos) {
				r.Pos, r.Kind, r.use = u.pos, u.kind, u
			}
			if u.tool != nil && !contains(r.Tools, u.tool) {
				r.Tools = append(r.Tools, u.tool)
			}
		}
		if r.Pos.IsValid() {
			out = append(out, r)
		}
	}
	return out
}

// here returns the innermost place in this package, on the way to the
// registration, where it is known what is registered: a function that registers
// what it is handed leaves that to its callers.
func (p *program) here(f *finding) token.Pos {
	for j, in := range slices.Backward(f.path) {
		if in != nil && in.pos.IsValid() && (j == 0 || p.known[knownKey(f.fns[j].fn, f.path[j:], f.name)]) {
			return in.pos
		}
	}
	return token.NoPos
}

// rank is the higher the less a function knows of the tool that it serves.
func (r *rpc) rank(e *Entry) int {
	hands := slices.ContainsFunc(r.tools, func(t *rpcTool) bool { return t.in == e.Fn })
	switch {
	case r.funcs[e.Fn] != nil && len(e.Tools) == 0:
		return 2 // hands all calls on
	case hands:
		return 1 // some of them
	}
	return 0
}

// clientSide returns the methods by which a client calls a server, and the
// functions that those call or make: they get requests, and serve none.
func (p *program) clientSide() map[string]bool {
	client := map[string]bool{}
	var todo []*Fn
	for _, f := range p.own {
		if f.method() && known.IsClientMethod(methodName(f.Key)) {
			client[f.Key] = true
			todo = append(todo, f)
		}
	}
	for len(todo) > 0 {
		f := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, b := range f.Blocks {
			for _, in := range b.Instrs {
				g := p.m.fns[in.S]
				if ref := in.Op == opCall || in.Op == opClosure || in.Op == opBound; ref && g != nil && g.Pkg == f.Pkg && !client[in.S] {
					client[in.S] = true
					todo = append(todo, g)
				}
			}
		}
	}
	return client
}

// entry describes f as an entry point, or returns nil.
func (p *program) entry(f *ssa.Function) *Entry {
	uses := p.handled[funcKey(f)]
	e := &Entry{Fn: f}
	if p.rpc != nil && p.rpc.funcs[f] != nil {
		g := p.rpc.funcs[f]
		e.Sources, e.ReadsInput = p.rpc.sources(g), p.rpc.readsItself(g)
		for _, u := range uses {
			if u.tool != nil && !contains(e.Tools, u.tool) {
				e.Tools = append(e.Tools, u.tool)
			}
		}
		if len(e.Sources)+len(e.Tools) == 0 {
			return nil // it only has what it reads itself
		}
		return e
	}
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
	switch e.Kind {
	case Hook:
		e.Sources = p.hookSources(f)
	case HTTPContext:
		e.Sources = httpSources(f.Signature)
	default:
		e.Sources = append(p.sources(f, req), p.inContext(f)...)
	}
	if len(uses) > 0 && !slices.ContainsFunc(uses, func(u handling) bool { return !u.fixed }) {
		e.Sources = slices.DeleteFunc(e.Sources, func(s Source) bool { return s.Kind == Arguments })
	}
	for _, u := range uses {
		e.Sources = u.placed(e.Sources, f.Signature)
	}
	return e
}

// placed makes sources of what the registration says about the parameters: the
// first text may be the tool's name, or one of them the arguments.
func (u *handling) placed(sources []Source, sig *types.Signature) []Source {
	first := firstParam(sig)
	if u.input > 0 && u.input <= sig.Params().Len() {
		return []Source{{Arguments, first + u.input - 1, ""}}
	}
	for i, s := range sources {
		if u.dispatches && s.Kind == Arguments && s.Path == "" && s.Param >= first && isText(sig.Params().At(s.Param-first).Type()) {
			sources[i].Kind = ToolName
			break
		}
	}
	return sources
}

// firstParam is the index of the first parameter where a receiver counts as one.
func firstParam(sig *types.Signature) int {
	if sig.Recv() != nil {
		return 1
	}
	return 0
}

// contains reports whether t is in tools, or stands there by its name: one tool
// may be seen with its server and without.
func contains(tools []*Tool, t *Tool) bool {
	for _, o := range tools {
		if o == t || o.Name == t.Name && !o.Dynamic {
			return true
		}
	}
	return false
}

// bySignature finds the request among the parameters of f. An unregistered
// function is an entry point only if it also returns what a handler returns.
func (p *program) bySignature(f *ssa.Function) (kind EntryKind, req int, ok bool) {
	if p.feedsServer(f.Signature) || passesOn(f) {
		return HTTPContext, -1, true
	}
	if p.isHook(f.Signature) {
		return Hook, -1, true
	}
	for i, param := range f.Params {
		row := p.sdk.request(param.Type())
		if row == nil || row.After != "" && (i == 0 || row.After != p.sdk.original(typeKey(f.Params[i-1].Type()))) {
			continue // not a request
		}
		kind, req = requestKind(row.Kind), i
		res := f.Signature.Results()
		returns := res.Len() == row.Results || res.Len() == row.Results+1 && row.Typed
		first := 0
		if f.Signature.Recv() != nil {
			first = 1
		}
		return kind, req, returns && i > first && isContext(f.Params[first].Type())
	}
	return ToolHandler, -1, false
}

// isHook reports whether a function of that type can only be a hook: of all that
// get a request after a context, only hooks get an id before it, and none of
// them makes a result.
func (p *program) isHook(sig *types.Signature) bool {
	in := sig.Params()
	if sig.Results().Len() > 0 || in.Len() < 3 || !isContext(in.At(0).Type()) {
		return false
	}
	id, ok := in.At(1).Type().Underlying().(*types.Interface)
	_, ptr := in.At(2).Type().(*types.Pointer)
	return ok && id.Empty() && ptr && p.sdk.request(deref(in.At(2).Type())) != nil
}

// feedsServer reports whether a function of that type can only be one that an
// SDK calls for each HTTP request: it returns the server, or the context, or what
// the token says.
func (p *program) feedsServer(sig *types.Signature) bool {
	in, out := sig.Params(), sig.Results()
	if out.Len() == 0 || in.Len() == 0 {
		return false
	}
	if out.Len() == 2 && isError(out.At(1).Type()) && isContext(in.At(0).Type()) {
		return known.TokenInfo(p.sdk.original(typeKey(out.At(0).Type())))
	}
	if out.Len() != 1 || typeKey(in.At(in.Len()-1).Type()) != httpRequest {
		return false
	}
	switch in.Len() {
	case 1:
		return known.IsSDKServer(strings.TrimPrefix(p.sdk.original(typeKey(out.At(0).Type())), "*"))
	case 2:
		return isContext(in.At(0).Type()) && isContext(out.At(0).Type())
	}
	return false
}

// passesOn reports whether f is HTTP middleware: it has the type of a handler,
// and hands the request to another one.
func passesOn(f *ssa.Function) bool {
	if !handlesHTTP(f.Signature) {
		return false
	}
	for _, b := range f.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(ssa.CallInstruction)
			if ok && call.Common().StaticCallee() == nil && handlesHTTP(call.Common().Signature()) {
				return true
			}
		}
	}
	return false
}

// handlesHTTP reports whether a function of that type handles HTTP requests.
func handlesHTTP(sig *types.Signature) bool {
	in := sig.Params()
	return sig.Results().Len() == 0 && in.Len() == 2 &&
		typeKey(in.At(0).Type()) == "net/http.ResponseWriter" && typeKey(in.At(1).Type()) == httpRequest
}

const httpRequest = "*net/http.Request"

// httpSources are the parts of an HTTP request that the caller chooses. The
// method and the path of the URL are routes of the program.
func httpSources(sig *types.Signature) []Source {
	var out []Source
	first := firstParam(sig)
	for i := range sig.Params().Len() {
		if typeKey(sig.Params().At(i).Type()) != httpRequest {
			continue
		}
		for _, path := range []string{".Header", ".Form", ".PostForm", ".PathValue", ".URL.Query", ".URL.RawQuery", ".Body"} {
			out = append(out, Source{Header, first + i, path})
		}
	}
	return out
}

// hookSources are the parts of the message that a hook is shown: its first
// parameter after the context and the id that can hold one. What comes after
// the message is what was answered to it.
func (p *program) hookSources(f *ssa.Function) []Source {
	for i, seen := 0, 0; i < len(f.Params); i++ {
		typ := f.Params[i].Type()
		if i == 0 && f.Signature.Recv() != nil || isContext(typ) {
			continue
		}
		if seen++; seen == 1 {
			continue // the id
		}
		out := p.messageSources(typ, i)
		if out == nil {
			continue // the method
		}
		for j := i + 1; j < len(f.Params); j++ {
			if t := f.Params[j].Type(); !isError(t) {
				out = append(out, Source{Result, j, ""})
			}
		}
		return out
	}
	return nil
}

// messageSources are the parts of a message of the given type that the caller
// chooses.
func (p *program) messageSources(typ types.Type, param int) []Source {
	if it, ok := typ.Underlying().(*types.Interface); ok && it.Empty() {
		return []Source{{Arguments, param, ".Params"}}
	}
	key := strings.TrimPrefix(p.sdk.requestKey(typ), "*")
	if row := known.SDKRequestOf(key); row != nil {
		return requestSources(row, param)
	}
	if p.sdk.part(packageOf(key)) && strings.HasSuffix(key, "Request") {
		return []Source{{Arguments, param, ".Params"}}
	}
	return nil
}

// isError reports whether typ is error.
func isError(typ types.Type) bool {
	return types.Identical(typ, types.Universe.Lookup("error").Type())
}

// requestSources are the parts of a request that the caller chooses.
func requestSources(row *known.SDKRequest, param int) []Source {
	var out []Source
	for _, path := range strings.Fields(row.Arguments) {
		out = append(out, Source{Arguments, param, strings.TrimSuffix(path, ".")}) // "." is all of it
	}
	for _, path := range strings.Fields(row.Meta) {
		out = append(out, Source{Meta, param, path})
	}
	if row.Header != "" {
		out = append(out, Source{Header, param, row.Header})
	}
	if row.Name != "" {
		out = append(out, Source{ToolName, param, row.Name})
	}
	return out
}

// request returns the row of a request type: that of the instance, or that of
// its origin.
func (s *sdk) request(typ types.Type) *known.SDKRequest {
	if row := known.SDKRequestOf(s.requestKey(typ)); row != nil {
		return row
	}
	return known.SDKRequestOf(s.original(typeKey(typ)))
}

// requestKey names a request type with its type argument, as the requests of
// some SDKs are instances of generic types.
func (s *sdk) requestKey(typ types.Type) string {
	key := s.original(typeKey(typ))
	if ptr, ok := types.Unalias(typ).(*types.Pointer); ok {
		typ = ptr.Elem()
	}
	if n, ok := types.Unalias(typ).(*types.Named); ok && n.TypeArgs().Len() == 1 {
		key += "[" + s.original(typeKey(n.TypeArgs().At(0))) + "]"
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
	if req < 0 {
		return slices.DeleteFunc(sourcesOf(f.Signature), func(s Source) bool { return p.sdk.theirs(f.Params[s.Param].Type()) })
	}
	var out []Source
	first := 0
	if f.Signature.Recv() != nil {
		first = 1
	}
	row := p.sdk.request(f.Params[req].Type())
	if row.Kind == "completion" {
		for i := first; i < req; i++ { // what is to be completed
			if _, ok := f.Params[i].Type().Underlying().(*types.Basic); ok {
				out = append(out, Source{Arguments, i, ""})
			}
		}
	}
	out = append(out, requestSources(row, req)...)
	for i := req + 1; i < len(f.Params); i++ {
		if known.IsSDKSession(p.sdk.original(typeKey(f.Params[i].Type()))) {
			continue // who asks, not what
		}
		switch f.Params[i].Type().Underlying().(type) {
		case *types.Signature, *types.Chan:
			continue // a dependency
		}
		if p.added(funcKey(f), i-first) {
			continue // an adapter adds it: who calls
		}
		if f.Signature.Variadic() && i == len(f.Params)-1 {
			continue // a helper's, which its callers write: no SDK hands input over so
		}
		out = append(out, Source{Arguments, i, ""})
	}
	return out
}

// inContext returns where the context of a handler has what the caller sent over
// HTTP. An SDK whose package is not imported here is not asked for it here.
func (p *program) inContext(f *ssa.Function) []Source {
	var out []Source
	for _, imp := range p.pass.Pkg.Imports() {
		part := known.RequestInContext(imp.Path())
		if first := firstParam(f.Signature); part != "" && len(f.Params) > first && isContext(f.Params[first].Type()) {
			out = append(out, Source{Header, first, part})
		}
	}
	return out
}

// theirs reports whether a parameter of the given type says who asks, or is a
// thing of the SDK's own.
func (s *sdk) theirs(typ types.Type) bool {
	key := s.original(typeKey(typ))
	return known.IsSDKSession(key) || s.part(packageOf(strings.TrimPrefix(key, "*")))
}

// sourcesOf returns where a handler of that type, which takes no request of an
// SDK, holds caller data.
func sourcesOf(sig *types.Signature) []Source {
	var out []Source
	for _, i := range known.DataParams(sig) {
		out = append(out, Source{Arguments, i, ""})
	}
	return out
}
