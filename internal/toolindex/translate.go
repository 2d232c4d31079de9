package toolindex

import (
	"go/constant"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ssa"
)

// translator turns SSA into portable code.
type translator struct {
	pass *analysis.Pass
	sdk  *sdk

	generated map[*token.File]bool
	methods   map[string]*Method // by Type + " " + Name
	regs      map[ssa.Value]int
	blocks    map[*ssa.BasicBlock]int
	fn        *ssa.Function

	literals map[ssa.Value]string     // slices of constant bytes, and
	skip     map[ssa.Instruction]bool // what makes them
}

// funcKey is the key of f: the name of its generic origin, so that it is the
// same for every instance.
func funcKey(f *ssa.Function) string {
	if o := f.Origin(); o != nil {
		f = o
	}
	return f.String()
}

// Place prints pos as "dir/file.go:12", dir being relative to the module.
func Place(pass *analysis.Pass, pos token.Pos) string {
	if !pos.IsValid() {
		return ""
	}
	dir := pass.Pkg.Path()
	if pass.Module != nil {
		dir = strings.TrimPrefix(strings.TrimPrefix(dir, pass.Module.Path), "/")
	}
	p := pass.Fset.Position(pos)
	return path.Join(dir, filepath.Base(p.Filename)) + ":" + strconv.Itoa(p.Line)
}

// function translates f.
func (t *translator) function(f *ssa.Function) *Fn {
	out := &Fn{Key: funcKey(f), Pkg: t.pass.Pkg.Path(), Pos: Place(t.pass, f.Pos()), Named: f.Parent() == nil}
	if o, ok := f.Object().(*types.Func); ok {
		out.Export = o.Exported()
	}
	out.Fails = t.fails(f.Signature.Results())
	out.Made = t.generated[t.pass.Fset.File(f.Pos())]
	out.Tests = verdict(f.Signature.Results())
	for _, p := range f.Params {
		_, isFunc := p.Type().Underlying().(*types.Signature)
		out.Params = append(out.Params, Param{Name: p.Name(), Type: typeKey(p.Type()), Func: isFunc, Fields: t.decoded(p.Type())})
	}
	for _, v := range f.FreeVars {
		out.Frees = append(out.Frees, freeKind(v))
	}
	order := reversePostorder(f)
	t.fn = f
	t.literals, t.skip = byteLiterals(f)
	t.regs, t.blocks = map[ssa.Value]int{}, map[*ssa.BasicBlock]int{}
	for i, b := range order {
		t.blocks[b] = i
		for _, in := range b.Instrs {
			if v, ok := in.(ssa.Value); ok {
				t.regs[v] = len(t.regs)
			}
		}
	}
	out.Regs = len(t.regs)
	for _, b := range order {
		out.Blocks = append(out.Blocks, t.block(b))
		out.instrs += len(b.Instrs)
	}
	return out
}

// fails reports whether the last result can say that the call failed: it is an
// error, or the one result is what an SDK answers with, which is a struct. A
// function or an interface is what handlers are made of, and no answer.
func (t *translator) fails(results *types.Tuple) bool {
	n := results.Len()
	if n == 0 {
		return false
	}
	typ := results.At(n - 1).Type()
	if types.Implements(typ, types.Universe.Lookup("error").Type().Underlying().(*types.Interface)) {
		return true
	}
	named, ok := types.Unalias(deref(typ)).(*types.Named)
	if !ok || n > 1 || named.Obj().Pkg() == nil || !t.sdk.part(named.Obj().Pkg().Path()) {
		return false
	}
	_, answer := named.Underlying().(*types.Struct)
	return answer
}

// verdict reports whether there are results, and none says anything about a
// tool: they are truth values, numbers or errors.
func verdict(results *types.Tuple) bool {
	for i := range results.Len() {
		typ := results.At(i).Type()
		if b, ok := typ.Underlying().(*types.Basic); !(ok && b.Info()&(types.IsBoolean|types.IsNumeric) != 0) && typeKey(typ) != "error" {
			return false
		}
	}
	return results.Len() > 0
}

// freeKind is "func" for a captured function, "" for anything else.
func freeKind(v *ssa.FreeVar) string {
	typ := v.Type()
	if p, ok := typ.Underlying().(*types.Pointer); ok {
		typ = p.Elem()
	}
	if _, ok := typ.Underlying().(*types.Signature); ok {
		return "func"
	}
	return ""
}

// reversePostorder orders the reachable blocks so that, loops aside, a block
// follows its predecessors, and the first branch comes before the second.
func reversePostorder(f *ssa.Function) []*ssa.BasicBlock {
	var post []*ssa.BasicBlock
	seen := map[*ssa.BasicBlock]bool{}
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if seen[b] {
			return
		}
		seen[b] = true
		for i := len(b.Succs) - 1; i >= 0; i-- {
			visit(b.Succs[i])
		}
		post = append(post, b)
	}
	if len(f.Blocks) > 0 {
		visit(f.Blocks[0])
	}
	for i, j := 0, len(post)-1; i < j; i, j = i+1, j-1 {
		post[i], post[j] = post[j], post[i]
	}
	return post
}

// block translates b. Unreachable predecessors keep their place as -1, as the
// operands of a phi go by it.
func (t *translator) block(b *ssa.BasicBlock) *Block {
	out := &Block{}
	for _, in := range b.Instrs {
		if i := t.instr(in); i != nil {
			if v, ok := in.(ssa.Value); ok {
				i.Dst = t.regs[v]
			} else {
				i.Dst = -1
			}
			out.Instrs = append(out.Instrs, i)
		}
	}
	for _, s := range b.Succs {
		out.Succs = append(out.Succs, t.blocks[s])
	}
	for _, p := range b.Preds {
		n, ok := t.blocks[p]
		if !ok {
			n = -1
		}
		out.Preds = append(out.Preds, n)
	}
	return out
}

// instr translates one instruction; nil means that it has no effect here.
func (t *translator) instr(in ssa.Instruction) *Instr {
	if t.skip[in] {
		return nil
	}
	switch in := in.(type) {
	case *ssa.Alloc:
		n := 0
		if a, ok := in.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array); ok && !isNumber(a.Elem()) {
			n = int(a.Len())
			if n == 0 {
				n = noElements // what []T{} and make([]T, 0) are slices of
			}
		}
		return &Instr{Op: opAlloc, N: n}
	case *ssa.FieldAddr:
		typ := in.X.Type().Underlying().(*types.Pointer).Elem()
		return &Instr{Op: opFieldAddr, A: t.operands(in.X), S: fieldName(typ, in.Field), T: typeKey(typ)}
	case *ssa.Field:
		return &Instr{Op: opField, A: t.operands(in.X), S: fieldName(in.X.Type(), in.Field), T: typeKey(in.X.Type())}
	case *ssa.IndexAddr:
		return &Instr{Op: opIndexAddr, A: t.operands(in.X, in.Index)}
	case *ssa.Index:
		return &Instr{Op: opIndex, A: t.operands(in.X, in.Index)}
	case *ssa.Lookup:
		return &Instr{Op: opLookup, A: t.operands(in.X, in.Index), N: flag(in.CommaOk)}
	case *ssa.MapUpdate:
		return t.placed(&Instr{Op: opMapUpdate, A: t.operands(in.Map, in.Key, in.Value), T: variable(in.Map)}, in.Pos())
	case *ssa.Slice:
		return &Instr{Op: opSlice, A: t.operands(in.X, in.Low, in.High)}
	case *ssa.MakeSlice:
		if s, ok := in.Type().Underlying().(*types.Slice); ok && isNumber(s.Elem()) {
			return &Instr{Op: opUnknown} // a buffer
		}
		return &Instr{Op: opMakeList, A: t.operands(in.Len)}
	case *ssa.MakeMap:
		return &Instr{Op: opMakeMap}
	case *ssa.MakeClosure:
		return t.closure(in)
	case *ssa.MakeInterface:
		t.methodsOf(in.X.Type())
		return &Instr{Op: opIface, A: t.operands(in.X), T: typeKey(in.X.Type())}
	case *ssa.TypeAssert:
		n := flag(in.CommaOk)
		if types.IsInterface(in.AssertedType) {
			n += 2
		}
		return &Instr{Op: opAssert, A: t.operands(in.X), T: typeKey(in.AssertedType), N: n}
	}
	return t.instr2(in)
}

// instr2 translates what instr leaves: conversions, arithmetic, control, calls.
func (t *translator) instr2(in ssa.Instruction) *Instr {
	switch in := in.(type) {
	case *ssa.ChangeType:
		return &Instr{Op: opSame, A: t.operands(in.X)}
	case *ssa.ChangeInterface:
		return &Instr{Op: opSame, A: t.operands(in.X)}
	case *ssa.Convert:
		return &Instr{Op: opSame, A: t.operands(in.X)}
	case *ssa.MultiConvert:
		return &Instr{Op: opSame, A: t.operands(in.X)}
	case *ssa.SliceToArrayPointer:
		return &Instr{Op: opSame, A: t.operands(in.X)}
	case *ssa.UnOp:
		switch in.Op {
		case token.MUL:
			return &Instr{Op: opLoad, A: t.operands(in.X)}
		case token.NOT:
			return &Instr{Op: opNot, A: t.operands(in.X)}
		}
		return &Instr{Op: opUnknown}
	case *ssa.BinOp:
		return &Instr{Op: opBin, A: t.operands(in.X, in.Y), S: in.Op.String()}
	case *ssa.Phi:
		return &Instr{Op: opPhi, A: t.operands(in.Edges...)}
	case *ssa.Store:
		out := &Instr{Op: opStore, A: t.operands(in.Addr, in.Val)}
		switch in.Val.Type().Underlying().(type) {
		case *types.Map, *types.Slice:
			out.T = variableAt(in.Addr)
		}
		return t.placed(out, in.Pos())
	case *ssa.Range:
		return &Instr{Op: opRange, A: t.operands(in.X)}
	case *ssa.Next:
		if in.IsString {
			return &Instr{Op: opUnknown}
		}
		return &Instr{Op: opNext, A: t.operands(in.Iter)}
	case *ssa.Extract:
		return &Instr{Op: opExtract, A: t.operands(in.Tuple), N: in.Index}
	case *ssa.If:
		return &Instr{Op: opIf, A: t.operands(in.Cond)}
	case *ssa.Jump:
		return &Instr{Op: opJump}
	case *ssa.Return:
		return &Instr{Op: opReturn, A: t.operands(in.Results...)}
	case *ssa.Panic:
		return &Instr{Op: opPanic}
	case ssa.CallInstruction:
		return t.call(in)
	case ssa.Value:
		return &Instr{Op: opUnknown}
	}
	return nil
}

// placed gives the store in a variable of the program its place, as it may be a
// registration.
func (t *translator) placed(in *Instr, pos token.Pos) *Instr {
	if in.T != "" {
		in.At, in.pos = Place(t.pass, pos), pos
	}
	return in
}

// isNumber reports whether typ is a kind of number: arrays of them are no tables
// of tools, and often long.
func isNumber(typ types.Type) bool {
	b, ok := typ.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsNumeric != 0
}

// flag is 1 for true.
func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// operands translates values; a nil value becomes an unknown operand.
func (t *translator) operands(vs ...ssa.Value) []Operand {
	out := make([]Operand, len(vs))
	for i, v := range vs {
		out[i] = t.operand(v)
	}
	return out
}

// operand translates a value.
func (t *translator) operand(v ssa.Value) Operand {
	switch v := v.(type) {
	case nil:
		return Operand{}
	case *ssa.Const:
		return constOperand(v)
	case *ssa.Parameter:
		for i, p := range t.fn.Params {
			if p == v {
				return Operand{K: kParam, N: int64(i)}
			}
		}
	case *ssa.FreeVar:
		for i, p := range t.fn.FreeVars {
			if p == v {
				return Operand{K: kFree, N: int64(i)}
			}
		}
	case *ssa.Global:
		return Operand{K: kGlobal, S: v.String()}
	case *ssa.Function:
		return Operand{K: kFunc, S: calleeKey(v)}
	case *ssa.Builtin:
		return Operand{}
	default:
		if s, ok := t.literals[v]; ok {
			return Operand{K: kStr, S: s}
		}
		if n, ok := t.regs[v]; ok {
			return Operand{K: kReg, N: int64(n)}
		}
	}
	return Operand{}
}

// constOperand translates a constant. Numbers that are not integers are unknown.
func constOperand(c *ssa.Const) Operand {
	if c.Value == nil {
		return Operand{K: kZero}
	}
	switch c.Value.Kind() {
	case constant.String:
		return Operand{K: kStr, S: constant.StringVal(c.Value)}
	case constant.Bool:
		return Operand{K: kBool, N: int64(flag(constant.BoolVal(c.Value)))}
	case constant.Int:
		if n, ok := constant.Int64Val(c.Value); ok {
			return Operand{K: kInt, N: n}
		}
	}
	return Operand{}
}

// fieldName is the name of field i of the struct type typ.
func fieldName(typ types.Type, i int) string {
	if s, ok := typ.Underlying().(*types.Struct); ok {
		return s.Field(i).Name()
	}
	return strconv.Itoa(i) // a type parameter whose core type is a struct
}

// typeKey names a type for comparison: type arguments are left out, so that an
// instance is its origin.
func typeKey(typ types.Type) string {
	star := ""
	typ = types.Unalias(typ)
	if p, ok := typ.(*types.Pointer); ok {
		star, typ = "*", types.Unalias(p.Elem())
	}
	if n, ok := typ.(*types.Named); ok {
		obj := n.Origin().Obj()
		if obj.Pkg() == nil {
			return star + obj.Name()
		}
		return star + obj.Pkg().Path() + "." + obj.Name()
	}
	return star + types.TypeString(typ, nil)
}

// methodsOf notes the methods of a type that becomes an interface value.
func (t *translator) methodsOf(typ types.Type) {
	key := typeKey(typ)
	ms := types.NewMethodSet(typ)
	for i := range ms.Len() {
		sel := ms.At(i)
		f := sel.Obj().(*types.Func)
		id := key + " " + f.Name()
		if t.methods[id] != nil {
			return // noted before
		}
		m := &Method{Type: key, Name: f.Name(), Func: f.Origin().FullName()}
		cur := typ
		for _, at := range sel.Index()[:len(sel.Index())-1] {
			if p, ok := cur.Underlying().(*types.Pointer); ok {
				cur = p.Elem()
			}
			fld := cur.Underlying().(*types.Struct).Field(at)
			m.Path = append(m.Path, fld.Name())
			cur = fld.Type()
		}
		m.Iface = len(m.Path) > 0 && types.IsInterface(cur)
		t.methods[id] = m
	}
}
