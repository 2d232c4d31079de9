package secrets

import (
	"go/ast"
	"go/types"
)

// values says, for the whole package, what is assigned to variables, fields
// and results, and who calls what. It is enough to follow a key from its
// literal to its use without building SSA.
type values struct {
	assigned map[types.Object][]value
	calls    map[*types.Func][]*ast.CallExpr
	decls    map[*types.Func]*ast.FuncDecl
	params   map[types.Object]param
	keys     map[types.Object][]lookup // index expressions by the map or list they look into
}

// A value is an expression, or one result of a call that has several.
type value struct {
	expr   ast.Expr
	result int // -1 for the expression itself
}

// A param is the position of a parameter.
type param struct {
	fn    *types.Func
	index int
}

// A lookup is the key of an index expression and the function it stands in.
type lookup struct {
	key  ast.Expr
	decl *ast.FuncDecl
}

// values returns the index, building it when it is first needed.
func (c *checker) values() *values {
	if c.vals != nil {
		return c.vals
	}
	c.vals = &values{
		assigned: map[types.Object][]value{},
		calls:    map[*types.Func][]*ast.CallExpr{},
		decls:    map[*types.Func]*ast.FuncDecl{},
		params:   map[types.Object]param{},
		keys:     map[types.Object][]lookup{},
	}
	for _, f := range c.pass.Files {
		if c.forTests(f) {
			continue // what a test passes is no secret of the program
		}
		for _, d := range f.Decls {
			decl, _ := d.(*ast.FuncDecl)
			if decl != nil {
				c.declare(decl)
			}
			ast.Inspect(d, func(n ast.Node) bool {
				c.collect(n, decl)
				return true
			})
		}
	}
	return c.vals
}

// declare notes a function and its parameters.
func (c *checker) declare(decl *ast.FuncDecl) {
	fn, ok := c.pass.TypesInfo.Defs[decl.Name].(*types.Func)
	if !ok {
		return // func _
	}
	c.vals.decls[fn] = decl
	for i := range fn.Signature().Params().Len() {
		c.vals.params[fn.Signature().Params().At(i)] = param{fn, i}
	}
}

// collect notes what one node assigns, calls or looks up.
func (c *checker) collect(n ast.Node, decl *ast.FuncDecl) {
	switch n := n.(type) {
	case *ast.ValueSpec:
		for i, name := range n.Names {
			if len(n.Values) == len(n.Names) {
				c.assignTo(name, value{n.Values[i], -1})
			} else if len(n.Values) == 1 {
				c.assignTo(name, value{n.Values[0], i})
			}
		}
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			if len(n.Rhs) == len(n.Lhs) {
				c.assignTo(lhs, value{n.Rhs[i], -1})
			} else if len(n.Rhs) == 1 {
				c.assignTo(lhs, value{n.Rhs[0], i})
			}
		}
	case *ast.CompositeLit:
		c.collectFields(n)
	case *ast.CallExpr:
		if fn := c.callee(n); fn != nil && fn.Pkg() == c.pass.Pkg {
			c.vals.calls[fn] = append(c.vals.calls[fn], n)
		}
	case *ast.IndexExpr:
		if obj := c.object(n.X); obj != nil {
			c.vals.keys[obj] = append(c.vals.keys[obj], lookup{n.Index, decl})
		}
	}
}

// collectFields notes the fields that a struct literal sets.
func (c *checker) collectFields(lit *ast.CompositeLit) {
	t := c.pass.TypesInfo.TypeOf(lit)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				c.assignTo(id, value{kv.Value, -1})
			}
		} else if i < st.NumFields() {
			f := st.Field(i).Origin()
			c.vals.assigned[f] = append(c.vals.assigned[f], value{e, -1})
		}
	}
}

// assignTo notes that v is assigned to what lhs denotes.
func (c *checker) assignTo(lhs ast.Expr, v value) {
	if obj := c.object(lhs); obj != nil {
		c.vals.assigned[obj] = append(c.vals.assigned[obj], v)
	}
}

// object returns the variable, constant or field that e denotes, or nil. All
// values of a type share its fields: following a field is a "may".
func (c *checker) object(e ast.Expr) types.Object {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return origin(c.pass.TypesInfo.ObjectOf(e))
	case *ast.SelectorExpr:
		return origin(c.pass.TypesInfo.Uses[e.Sel])
	case *ast.StarExpr:
		return c.object(e.X)
	}
	return nil
}

// origin returns the generic origin of a field, and any other object itself.
func origin(obj types.Object) types.Object {
	if v, ok := obj.(*types.Var); ok {
		return v.Origin()
	}
	if obj == nil {
		return nil
	}
	return obj
}

// maxSteps bounds how many expressions are looked at to find the constants
// behind one. What is further away is missed.
const maxSteps = 200

// A trail follows one expression to the constants that it may be.
type trail struct {
	c     *checker
	seen  map[types.Object]bool
	steps int
	out   []leaf
}

// origins returns the constants that e may have as its value: through variables,
// fields, parameters and results of this package.
func (c *checker) origins(e ast.Expr) []leaf {
	t := &trail{c: c, seen: map[types.Object]bool{}}
	t.follow(e, nil)
	return t.out
}

// A frame is a call whose result is being followed: its arguments are the
// values of the parameters there.
type frame struct {
	fn   *types.Func
	call *ast.CallExpr
	up   *frame
}

func (t *trail) follow(e ast.Expr, fr *frame) {
	if t.steps++; t.steps > maxSteps {
		return // far away
	}
	e = ast.Unparen(e)
	if ls := t.c.leaves(e); len(ls) > 0 {
		t.out = append(t.out, ls...)
	}
	switch e := e.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		t.object(e, fr)
	case *ast.StarExpr:
		t.follow(e.X, fr)
	case *ast.SliceExpr:
		t.follow(e.X, fr) // key[:]
	case *ast.UnaryExpr:
		t.follow(e.X, fr)
	case *ast.CallExpr:
		t.call(e, 0, fr)
	}
}

// object follows a variable, field, constant or parameter.
func (t *trail) object(e ast.Expr, fr *frame) {
	obj := t.c.object(e)
	if obj == nil {
		return
	}
	if k, ok := obj.(*types.Const); ok && k.Pkg() != t.c.pass.Pkg {
		if s, ok := t.c.constant(e); ok {
			t.out = append(t.out, leaf{e, s}) // declared elsewhere: this use is what can be shown
		}
		return
	}
	vals := t.c.values()
	if p, ok := vals.params[obj]; ok {
		t.param(p, fr)
	}
	if t.seen[obj] {
		return
	}
	t.seen[obj] = true
	for _, v := range vals.assigned[obj] {
		if v.result < 0 {
			t.follow(v.expr, fr)
		} else if call, ok := ast.Unparen(v.expr).(*ast.CallExpr); ok {
			for _, arg := range t.c.passedOn(call) {
				t.follow(arg, fr) // key, err := hex.DecodeString("…")
			}
			t.call(call, v.result, fr)
		}
	}
}

// param follows a parameter to the arguments of the call being followed, or
// of every call in the package.
func (t *trail) param(p param, fr *frame) {
	if fr != nil && fr.fn == p.fn {
		if p.index < len(fr.call.Args) {
			t.follow(fr.call.Args[p.index], fr.up)
		}
		return
	}
	for _, call := range t.c.values().calls[p.fn] {
		if p.index < len(call.Args) {
			t.follow(call.Args[p.index], nil)
		}
	}
}

// call follows one result of a call to a function of this package.
func (t *trail) call(call *ast.CallExpr, result int, fr *frame) {
	if tv := t.c.pass.TypesInfo.Types[call.Fun]; tv.IsType() && len(call.Args) == 1 {
		t.follow(call.Args[0], fr)
		return
	}
	fn := t.c.callee(call)
	if fn == nil {
		return // a function value
	}
	if fn.Pkg() != t.c.pass.Pkg {
		for _, arg := range t.c.passedOn(call) {
			t.follow(arg, fr)
		}
		return
	}
	decl := t.c.values().decls[fn]
	if decl == nil || decl.Body == nil {
		return // no body here
	}
	for up := fr; up != nil; up = up.up {
		if up.fn == fn {
			return // recursion
		}
	}
	t.results(decl.Body, result, &frame{fn, call, fr})
}

// results follows one result of every return statement of a body.
func (t *trail) results(body *ast.BlockStmt, result int, fr *frame) {
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false // returns from itself
		case *ast.ReturnStmt:
			if result < len(n.Results) {
				t.follow(n.Results[result], fr)
			}
		}
		return true
	})
}
