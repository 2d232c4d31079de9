package taint_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/mcplint/mcplint/internal/ssalazy"
	"github.com/mcplint/mcplint/internal/taint"
)

// BenchmarkLadder shows how time grows with the size of the code. Each rung of
// a ladder is ten times, or twice, as long as the one before; the figure to look
// at is the time for each unit, which has to stay what it is once the bounds on
// what one function inherits are reached (from some 400 sinks on in a chain, and 64
// values in a nest). What package ssa takes is told apart: its dominance frontiers
// grow faster than a switch, and its phis faster than a nest.
func BenchmarkLadder(b *testing.B) {
	std := load(b, "errors", "fmt", "log", "os/exec", "strings")
	for _, l := range ladders {
		for _, n := range l.sizes {
			b.Run(fmt.Sprintf("%s/%d", l.name, n), func(b *testing.B) {
				src := l.source(n)
				var all, ssa time.Duration
				var built time.Time
				analyzers := []*analysis.Analyzer{builds(&built), taint.Analyzer} // one after the other
				for range b.N {
					pkg := check(std, l.name+".go", src)
					if pkg == nil {
						b.Fatal("the generated code does not compile")
					}
					pkg.Module = &packages.Module{Path: "taint.test", Main: true}
					start := time.Now()
					run(b, analyzers, []*packages.Package{pkg})
					all += time.Since(start)
					ssa += built.Sub(start)
				}
				unit := float64(b.N) * float64(n)
				b.ReportMetric(float64((all-ssa).Microseconds())/unit, "µs/unit")
				b.ReportMetric(float64(ssa.Microseconds())/unit, "ssa-µs/unit")
			})
		}
	}
}

// builds returns an analyzer that makes the SSA form of a package and says when
// that was done.
func builds(done *time.Time) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:     "builds",
		Doc:      "build the SSA form",
		Requires: []*analysis.Analyzer{ssalazy.Analyzer},
		Run: func(pass *analysis.Pass) (any, error) {
			pass.ResultOf[ssalazy.Analyzer].(*ssalazy.Builder).Build()
			*done = time.Now()
			return nil, nil
		},
	}
}

// TestLadder demands that the first rungs are climbed.
func TestLadder(t *testing.T) {
	std := load(t, "errors", "fmt", "log", "os/exec", "strings")
	for _, l := range ladders {
		pkg := check(std, l.name+".go", l.source(l.sizes[0]))
		if pkg == nil {
			t.Fatalf("%s: the generated code does not compile", l.name)
		}
		follow(t, []*packages.Package{pkg})
	}
}

// A ladder makes one kind of code in growing sizes.
type ladder struct {
	name   string
	sizes  []int
	source func(n int) string
}

var ladders = []ladder{
	{"handlers", []int{10, 100, 1000}, handlers},
	{"nesting", []int{25, 50, 100, 200, 400}, nesting},
	{"cases", []int{50, 500, 5000}, cases},
	{"effects", []int{50, 500, 5000}, effects},
	{"checks", []int{50, 500, 5000}, checks},
	{"chain", []int{20, 200, 2000, 4000}, chain},
	{"circle", []int{20, 200, 2000}, circle},
	{"checker", []int{10, 100, 1000}, checkerCircle},
	{"literals", []int{10, 20, 40, 80}, literals},
	{"fields", []int{20, 200, 2000}, fields},
	{"assignments", []int{100, 1000, 10000}, assignments},
	{"callers", []int{20, 200, 2000}, callers},
	{"elements", []int{200, 2000, 20000}, elements},
	{"calls", []int{60, 600, 1200}, calls},
	{"implementations", []int{20, 200, 2000}, implementations},
}

// file returns a file that imports what the generated code uses.
func file(write func(p func(format string, args ...any))) string {
	var b strings.Builder
	b.WriteString("package p\n\nimport (\n\t\"errors\"\n\t\"fmt\"\n\t\"log\"\n\t\"os/exec\"\n\t\"strings\"\n)\n\n")
	b.WriteString("var _ = errors.New\nvar _ = fmt.Sprint\nvar _ = log.Print\nvar _ = exec.Command\nvar _ = strings.ToUpper\n\n")
	write(func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) })
	return b.String()
}

// handlers are n functions as servers have them: decode, check, act, answer.
func handlers(n int) string {
	return file(func(p func(string, ...any)) {
		for i := range n {
			p("type in%d struct { Name, Path string; Tags []string; Deep struct{ A, B string } }", i)
			p("func validate%d(in *in%d) error { if in.Name != \"a\" && in.Name != \"b\" { return errors.New(\"bad name\") }; return nil }", i, i)
			p("func handle%d(args map[string]any) (string, error) {", i)
			p("	var in in%d", i)
			p("	in.Name, _ = args[\"name\"].(string)")
			p("	in.Path, _ = args[\"path\"].(string)")
			p("	for _, t := range strings.Split(in.Path, \"/\") { in.Tags = append(in.Tags, strings.TrimSpace(t)) }")
			p("	if err := validate%d(&in); err != nil { return \"\", fmt.Errorf(\"handle: %%w\", err) }", i)
			p("	switch in.Name { case \"a\": in.Deep.A = in.Path; case \"b\": in.Deep.B = in.Name }")
			p("	out, err := exec.Command(in.Name, in.Tags...).Output()")
			p("	if err != nil { log.Printf(\"%%s: %%v\", in.Deep.A, err); return \"\", err }")
			p("	return string(out) + in.Deep.B, nil")
			p("}")
		}
	})
}

// nesting is n conditions inside each other.
func nesting(n int) string {
	return file(func(p func(string, ...any)) {
		p("func handle(args []string, arg string) {")
		p("	s := \"x\"")
		for i := range n {
			p("	if args[%d] != \"%d\" { s += args[%d]; for range args {", i, i, i)
		}
		p("	log.Print(s, arg)")
		p("%s", strings.Repeat("}}", n))
		p("	log.Print(s)")
		p("}")
	})
}

// cases is a switch that gives text.
func cases(n int) string {
	return file(func(p func(string, ...any)) {
		p("func handle(op, arg string) string {")
		p("	switch op {")
		for i := range n {
			p("	case \"op%d\": return arg + \"%d\"", i, i)
		}
		p("	}")
		p("	return \"\"")
		p("}")
	})
}

// effects is a switch of operations.
func effects(n int) string {
	return file(func(p func(string, ...any)) {
		p("func handle(op, arg string) {")
		p("	switch op {")
		for i := range n {
			p("	case \"op%d\": exec.Command(\"x\", arg).Run()", i)
		}
		p("	}")
		p("}")
	})
}

// checks are conditions that return errors, one after the other.
func checks(n int) string {
	return file(func(p func(string, ...any)) {
		p("func validate(m map[string]string) error {")
		for i := range n {
			p("	if m[\"k%d\"] != \"a\" && m[\"k%d\"] != \"b\" { return errors.New(m[\"k%d\"]) }", i, i, i)
		}
		p("	return nil")
		p("}")
		p("func handle(m map[string]string) { if validate(m) == nil { log.Print(m[\"k1\"]) } }")
	})
}

// chain is functions that call the next.
func chain(n int) string {
	return file(func(p func(string, ...any)) {
		p("func handle(arg string) { log.Print(f0(arg, \"x\")) }")
		for i := range n {
			p("func f%d(s, t string) string { log.Print(s); return f%d(t+s, s) }", i, i+1)
		}
		p("func f%d(s, t string) string { return s + t }", n)
	})
}

// circle is functions that all call each other's neighbours.
func circle(n int) string {
	return file(func(p func(string, ...any)) {
		p("type node struct { s string; next, prev *node }")
		for i := range n {
			p("func f%d(d int, x *node) string { if d == 0 { return x.s }; x.next = &node{s: x.s, prev: x}; return f%d(d-1, x.next) + f%d(d-1, x.prev) }",
				i, (i+1)%n, (i+n-1)%n)
		}
		p("func handle(arg string) { log.Print(f0(9, &node{s: arg})) }")
	})
}

// checkerCircle is one circle of methods as compilers have them: they call each
// other directly, through function literals that run later and through an
// interface, and keep what they see in one structure that all of them share.
func checkerCircle(n int) string {
	return file(func(p func(string, ...any)) {
		p("type typ interface { under() typ }")
		p("type basic struct { name string }")
		p("type named struct { check *checker; from *operand; orig typ }")
		p("type list struct { elem typ; next *list }")
		p("func (b *basic) under() typ { return b }")
		p("func (n *named) under() typ { return n.check.f0(n.from, n.orig) }")
		p("func (l *list) under() typ { if l.next != nil { return l.next.under() }; return l.elem.under() }")
		p("type operand struct { mode int; expr string; typ typ }")
		p("type object struct { name string; typ typ; parent, outer *object }")
		p("type checker struct { pos string; top *object; objects map[string]*object; delayed []func(); errs []string }")
		p("func (c *checker) later(f func()) { c.delayed = append(c.delayed, f) }")
		p("func (c *checker) errorf(format string, args ...any) { c.errs = append(c.errs, fmt.Sprintf(format, args...)); log.Printf(format, args...) }")
		p("func (c *checker) run() { for _, f := range c.delayed { f() } }")
		for i := range n {
			p("func (c *checker) f%d(x *operand, t typ) typ {", i)
			p("	c.pos = x.expr")
			p("	if x.mode == %d { c.later(func() { c.f%d(x, t.under()) }); return t }", i, (i+1)%n)
			p("	x.typ = t")
			p("	c.top = &object{name: x.expr, typ: t, parent: c.top, outer: c.objects[x.expr]}")
			p("	c.objects[x.expr] = c.top")
			p("	y := &operand{expr: x.expr + \".%d\", typ: c.f%d(x, t)}", i, (i*7+3)%n)
			p("	if n, ok := t.(*named); ok { n.from = y; c.errorf(\"%%s: %%v\", y.expr, n.orig) }")
			p("	return c.f%d(y, x.typ.under())", (i+n/2)%n)
			p("}")
		}
		p("func handle(arg string) { c := &checker{objects: map[string]*object{}}; c.f0(&operand{expr: arg}, &basic{arg}); c.run() }")
	})
}

// literals are function literals inside each other.
func literals(n int) string {
	return file(func(p func(string, ...any)) {
		p("func handle(arg string) {")
		for i := range n {
			p("	v%d := arg", i)
			p("	f%d := func() string {", i)
		}
		p("	return arg")
		for i := n - 1; i >= 0; i-- {
			p("	}")
			if i > 0 {
				p("	return f%d() + v%d", i, i)
			} else {
				p("	log.Print(f0(), v0)")
			}
		}
		p("}")
	})
}

// fields is a struct with many fields that go somewhere.
func fields(n int) string {
	return file(func(p func(string, ...any)) {
		p("type in struct {")
		for i := range n {
			p("	F%d string", i)
		}
		p("}")
		p("func copied(x *in) *in {")
		p("	y := &in{}")
		for i := range n {
			p("	y.F%d = strings.ToUpper(x.F%d)", i, i)
		}
		p("	return y")
		p("}")
		p("func handle(x *in) {")
		p("	y := copied(x)")
		for i := range n {
			p("	log.Print(y.F%d)", i)
		}
		p("}")
	})
}

// assignments is one long function without branches.
func assignments(n int) string {
	return file(func(p func(string, ...any)) {
		p("func handle(arg string) {")
		p("	m := map[string]string{}")
		p("	s := arg")
		for i := range n {
			p("	s = strings.ToUpper(s) + \"%d\"", i)
			p("	m[\"k%d\"] = s", i)
		}
		p("	log.Print(s, m)")
		p("}")
	})
}

// callers are many calls of one function with many sinks.
func callers(n int) string {
	return file(func(p func(string, ...any)) {
		p("func sinks(a, b, c string) {")
		for range 50 {
			p("	log.Print(a, b, c)")
		}
		p("}")
		for i := range n {
			p("func handle%d(arg string) { sinks(arg, \"x\", arg) }", i)
		}
	})
}

// elements is a table with n rows, which is looked through.
func elements(n int) string {
	return file(func(p func(string, ...any)) {
		p("var table = []struct{ name, value string }{")
		for i := range n {
			p("	{\"k%d\", \"v%d\"},", i, i)
		}
		p("}")
		p("func handle(arg string) { for _, r := range table { if r.name == arg { log.Print(r.value, arg) } } }")
	})
}

// calls are functions in one circle, each of which calls sixty others.
func calls(n int) string {
	return file(func(p func(string, ...any)) {
		for i := range n {
			p("func f%d(s, t string) string {", i)
			for j := range 60 {
				p("	if s == \"%d\" { s += f%d(t, s) }", j, (i+j*j)%n)
			}
			p("	return s + t")
			p("}")
		}
		p("func handle(arg string) { log.Print(f0(arg, arg)) }")
	})
}

// implementations are types that implement one interface and call each other
// through it.
func implementations(n int) string {
	return file(func(p func(string, ...any)) {
		p("type step interface { do(string, step) string }")
		for i := range n {
			p("type t%d struct { next step }", i)
			p("func (x t%d) do(s string, y step) string { return x.next.do(s, y) + y.do(s, x) }", i)
		}
		p("func handle(arg string) { var x step = t0{}; log.Print(x.do(arg, x)) }")
	})
}
