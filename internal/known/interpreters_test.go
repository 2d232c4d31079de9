package known_test

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/mcplint/mcplint/internal/known"
)

// TestEveryInterpreter writes, for every row of what executes text, starts
// processes or connects to peers, a function that hands its text to that position
// and demands that the engine finds it there; and a twin that hands it to every
// position that no row speaks of, such as the values of placeholders, and demands
// that nothing is found.
func TestEveryInterpreter(t *testing.T) {
	if testing.Short() {
		t.Skip("loads every interpreter with all that it imports")
	}
	cat := known.NewCatalogue(t)
	whole := cat.Whole()
	byPackage := map[*types.Package][]known.Sink{}
	positions := map[string][]known.Pos{}
	var order []*types.Package
	add := func(pkg *types.Package, row known.Sink) {
		if byPackage[pkg] == nil {
			order = append(order, pkg)
		}
		byPackage[pkg] = append(byPackage[pkg], row)
		positions[row.Func] = append(positions[row.Func], row.Arg)
	}
	for _, row := range known.InterpreterSinks() {
		if cat.Unpinned(row.Func) || uncalled[row.Func] != "" {
			continue // not there
		}
		if fn := whole.Function(row.Func); fn != nil {
			add(fn.Pkg(), row)
		} else {
			t.Errorf("no function %s", row.Func)
		}
	}
	for _, row := range known.FieldSinks() {
		typ, _ := splitField(row.Field)
		if cat.Unpinned(row.Field) || uncalled[row.Field] != "" {
			continue // not there
		}
		if tn := whole.Type(typ); tn != nil {
			add(tn.Pkg(), known.Sink{Func: row.Field, Kind: row.Kind, Role: row.Role, What: row.What, Arg: known.None})
		} else {
			t.Errorf("no type %s", typ)
		}
	}
	for _, pkg := range order {
		w := &writer{cat: whole.Owner(pkg), pkg: pkg, imports: map[string]string{}}
		for i, row := range byPackage[pkg] {
			w.handle(i, row, positions[row.Func])
		}
		got := w.find(t)
		for i, row := range byPackage[pkg] {
			if !slices.ContainsFunc(got[fmt.Sprint("handle", i)], func(a string) bool { return arrivesAt(a, row) }) {
				t.Errorf("%s: a text at %d is not found:\n%s", row.Func, row.Arg, w.funcs[2*i])
			}
			for _, a := range got[fmt.Sprint("twin", i)] {
				if arrivesAt(a, row) {
					t.Errorf("%s: a text elsewhere is found at %d:\n%s", row.Func, row.Arg, w.funcs[2*i+1])
				}
			}
		}
	}
}

// arrivesAt reports whether an arrival is one at the position of a row: of a list
// that is executed, at the whole of it.
func arrivesAt(a string, row known.Sink) bool {
	if row.Arg == known.None { // a field
		row.Arg = known.A0
	}
	at, ok := strings.CutPrefix(a, arrival(row, ""))
	if ok && row.Role == known.Argv {
		return at == ""
	}
	return ok
}

// uncalled are functions and fields that this test cannot write, with the reason.
var uncalled = map[string]string{}

// splitField splits "import/path.Type.Field".
func splitField(name string) (typ, field string) {
	dot := strings.LastIndexByte(name, '.')
	return name[:dot], name[dot+1:]
}

// handle writes function handleN, which hands its text to the position of row n,
// and function twinN, which hands it to those that are in no row.
func (w *writer) handle(n int, row known.Sink, rows []known.Pos) {
	if row.Arg == known.None {
		typ, field := splitField(row.Func)
		tn := w.cat.Type(typ)
		w.funcs = append(w.funcs,
			w.setting(fmt.Sprint("handle", n), tn, row.Role == known.Argv, func(name string) bool { return name == field }),
			w.setting(fmt.Sprint("twin", n), tn, false, func(name string) bool { return len(known.FieldSinksOf(typ+"."+name)) == 0 }))
		return
	}
	fn := w.cat.Function(row.Func)
	w.funcs = append(w.funcs,
		w.calling(fmt.Sprint("handle", n), fn, row, func(p known.Pos) bool { return p == row.Arg }),
		w.calling(fmt.Sprint("twin", n), fn, row, func(p known.Pos) bool { return !slices.Contains(rows, p) }))
}

// setting writes a function that puts its text, or a list of texts as a whole, into
// fields of a struct.
func (w *writer) setting(name string, tn *types.TypeName, whole bool, fields func(string) bool) string {
	params, body := "text string", ""
	for f := range tn.Type().Underlying().(*types.Struct).Fields() {
		if !f.Exported() || !fields(f.Name()) {
			continue
		}
		expr, ok := w.holding(f.Type(), 3)
		if !ok && strings.HasPrefix(name, "twin") {
			continue // holds no text
		}
		if !ok || whole {
			expr, params = "text", "text "+w.typ(f.Type())
		}
		body += "\tv." + f.Name() + " = " + expr + "\n"
	}
	return fmt.Sprintf("func %s(%s) {\n\tvar v %s\n%s\t_ = v\n}\n", name, params, w.typ(tn.Type()), body)
}

// calling writes a function that calls fn with its text at some positions.
func (w *writer) calling(name string, fn *types.Func, row known.Sink, tainted func(known.Pos) bool) string {
	recv, sig := w.receiver(fn)
	params, twin := []string{"text string"}, strings.HasPrefix(name, "twin")
	var args []string
	for n := range sig.Params().Len() {
		p := sig.Params().At(n).Type()
		variadic := sig.Variadic() && n == sig.Params().Len()-1
		if !tainted(known.Pos(n)) {
			if !variadic {
				args = append(args, w.some(p))
			}
			continue
		}
		if variadic && row.Role == known.Argv { // the list as a whole
			params[0], args = "text "+w.typ(p), append(args, "text...")
			continue
		}
		if variadic {
			p = p.(*types.Slice).Elem()
		}
		expr, ok := "text", !twin && row.Role == known.Argv
		if ok {
			params[0] = "text " + w.typ(p)
		} else if expr, ok = w.holding(p, 3); !ok && twin {
			if !variadic {
				args = append(args, w.some(p))
			}
			continue // holds no text
		} else if !ok {
			expr, params[0] = "text", "text "+w.typ(p)
		}
		args = append(args, expr)
	}
	call := w.name(fn.Pkg()) + "." + fn.Name()
	if recv != nil {
		params, call = append(params, "recv "+w.typ(recv)), "recv."+fn.Name()
	} else if tp := fn.Signature().TypeParams(); tp.Len() > 0 {
		call += "[" + strings.TrimSuffix(strings.Repeat("string, ", tp.Len()), ", ") + "]"
	}
	return fmt.Sprintf("func %s(%s) {\n\t%s(%s)\n}\n", name, strings.Join(params, ", "), call, strings.Join(args, ", "))
}

// receiver returns a type by which the function can be called from outside, nil
// when it is no method, and its signature there: of a type that is not exported it
// is one that embeds it, of a generic one an instance.
func (w *writer) receiver(fn *types.Func) (types.Type, *types.Signature) {
	r := fn.Signature().Recv()
	if tp := fn.Signature().TypeParams(); tp.Len() > 0 {
		of := slices.Repeat([]types.Type{types.Typ[types.String]}, tp.Len())
		if inst, err := types.Instantiate(nil, fn.Signature(), of, false); err == nil {
			return nil, inst.(*types.Signature)
		}
	}
	if r == nil {
		return nil, fn.Signature()
	}
	t := r.Type()
	p, isPointer := t.(*types.Pointer)
	if isPointer {
		t = p.Elem()
	}
	named, ok := t.(*types.Named)
	if !ok {
		return r.Type(), fn.Signature()
	}
	if named.TypeParams().Len() > 0 {
		inst, err := types.Instantiate(nil, named.Origin(), []types.Type{types.Typ[types.String]}, false)
		if err != nil {
			return r.Type(), fn.Signature()
		}
		m, _, _ := types.LookupFieldOrMethod(inst, true, fn.Pkg(), fn.Name())
		return inst, m.(*types.Func).Signature()
	}
	if named.Obj().Exported() {
		return r.Type(), fn.Signature()
	}
	scope := fn.Pkg().Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || !tn.Exported() || types.IsInterface(tn.Type()) {
			continue
		}
		if sel := types.NewMethodSet(types.NewPointer(tn.Type())).Lookup(fn.Pkg(), fn.Name()); sel != nil && sel.Obj() == fn {
			return types.NewPointer(tn.Type()), fn.Signature()
		}
	}
	return r.Type(), fn.Signature()
}
