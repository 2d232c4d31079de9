package toolindex

import "go/token"

// The machine of this package does not run SSA but a portable form of it, so
// that a function behaves the same in the package that declares it and, as a
// fact, in the packages that import it.

// Code is a package fact: the portable form of the functions of the package,
// and of those of its dependencies, that evaluation in an importing package
// may reach. It is packed; see pack.
type Code struct{ Data []byte }

// code is the unpacked form.
type code struct {
	funcs   []*Fn     // sorted by Key
	methods []*Method // sorted by Type, then Name
	// met are registrations that met their server already, known those whose
	// tool is known in the function that the key starts with. Sorted.
	met, known []string
	releases   []release
	registries []*registry
	offers     []*offer
	asks       []string
}

// AFact makes Code a fact.
func (*Code) AFact() {}

// Fn is a function or function literal.
type Fn struct {
	Key     string // as [ssa.Function.String] prints the generic origin
	Pkg     string // import path
	Pos     string // "dir/file.go:12"
	Params  []Param
	Frees   []string // kinds of the free variables, as in Param.Type
	Blocks  []*Block // in reverse postorder
	Regs    int      // number of registers
	Roles   bool     // reaches a call that has a role in an SDK
	Touches bool     // handles values of SDK types, or functions in structs
	Fails   bool     // its last result can say that it failed; see translator.fails
	Tests   bool     // has results, and all of them are truth values, numbers or errors
	Makes   bool     // it has a tool, a server, or functions among its results
	Sketch  bool     // not to be run; see sketch
	Named   bool     // declared with a name, not a literal
	Export  bool     // can be named by other packages
	Made    bool     // generated: what it calls with the arguments is the handler

	instrs int
}

// Param is what a parameter's type says about it.
type Param struct {
	Name   string
	Type   string  // type, for comparison
	Func   bool    // it is of a function type
	Fields []Field // of a struct that JSON is decoded into; nil for other types
}

// Field is a field of a struct that JSON is decoded into.
type Field struct {
	Name     string // name in JSON
	Type     string // JSON type
	Optional bool
	Tag      string // the field's whole tag
}

// Method says which function a method of a dynamic type is.
type Method struct {
	Type, Name string
	Path       []string // embedded fields on the way
	Func       string   // key; of an interface method when Iface
	Iface      bool     // the last embedded field is an interface
}

// Block is a basic block.
type Block struct {
	Instrs []*Instr
	Succs  []int
	Preds  []int
}

// Op is what an instruction does.
type Op uint8

// Operations, named after their SSA counterparts.
const (
	opUnknown   Op = iota // nothing is known about the result
	opAlloc               // new variable
	opFieldAddr           // address of field S of the struct of type T at A0
	opField               // field S of A0
	opIndexAddr           // address of element A1 of A0
	opIndex               // element A1 of A0
	opLookup              // A0[A1]; N=1: with ok
	opMapUpdate           // A0[A1] = A2
	opSlice               // A0[A1:A2]
	opMakeList            // make([]T, A0), or an array type of N elements
	opMakeMap             // make(map)
	opClosure             // function S with bindings A
	opBound               // method S of A0; N=1: of an interface
	opIface               // A0 as dynamic type T
	opAssert              // A0.(T); N=1: with ok; N=2: to interface; N=3: both
	opSame                // A0
	opLoad                // *A0
	opStore               // *A0 = A1
	opNot                 // !A0
	opBin                 // A0 S A1
	opPhi                 // one of A, by predecessor
	opCall                // function S with A
	opCallValue           // A0 called with A[1:]
	opInvoke              // method S of interface A0 with A[1:]
	opBuiltin             // built-in function S with A
	opRange               // iterator over A0
	opNext                // next of iterator A0
	opExtract             // component N of A0
	opIf
	opJump
	opReturn
	opPanic
)

// Instr is an instruction.
type Instr struct {
	Op    Op
	Dst   int // register; -1 without result
	A     []Operand
	S, T  string
	N     int
	Types [][]Field // struct descriptions of the type arguments of a call
	Refs  []int     // for each type argument 1 + the type parameter of the function that it is; nil when none is
	At    string    // "dir/file.go:12" of a call

	pos token.Pos // in the package under analysis
}

// Operand is a value that an instruction uses.
type Operand struct {
	K operandKind
	N int64
	S string
}

type operandKind uint8

const (
	kUnknown operandKind = iota
	kReg
	kParam
	kFree
	kGlobal
	kFunc
	kStr
	kInt
	kBool
	kZero
)

// String names the functions of the fact, for tests.
func (c *Code) String() string {
	s := "code("
	for i, f := range unpack(c.Data).funcs {
		if i > 0 {
			s += " "
		}
		s += f.Key
	}
	return s + ")"
}
