package driver

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
	"golang.org/x/tools/go/gcexportdata"

	"github.com/mcplint/mcplint/internal/config"
)

// VetTool does what the go command asks of a vet tool with these arguments: the
// other half of [Vet]. It does not return where unitchecker takes over.
//
// For most packages it wants to know nothing but what other packages need:
// types and facts. unitchecker type-checks the bodies of their functions as well,
// and runs every check, so those cases are taken out of its hands: a package
// that is not analysed has no facts, and its types do not depend on bodies; of
// one that is, only analyzers with facts are run.
func VetTool(args []string, suite []*analysis.Analyzer) {
	CollectLate(vetHeap)
	if unit := dependency(args); unit != nil {
		if !analysed(unit, args) && exportTypes(unit) == nil {
			return
		}
		suite = withFacts(suite) // unitchecker says what is wrong, if anything is
	}
	unitchecker.Main(suite...)
}

// dependency returns the package that the go command asks about for the sake of
// those that import it, or nil.
func dependency(args []string) *unitchecker.Config {
	last := args[len(args)-1]
	if !strings.HasSuffix(last, ".cfg") {
		return nil
	}
	unit := new(unitchecker.Config)
	data, err := os.ReadFile(last)
	if err != nil || json.Unmarshal(data, unit) != nil || !unit.VetxOnly {
		return nil
	}
	return unit
}

// analysed reports whether a package may be analysed. Flags that name more
// packages are not understood here; any makes the answer yes.
func analysed(unit *unitchecker.Config, args []string) bool {
	named := slices.ContainsFunc(args, func(arg string) bool { return strings.HasPrefix(strings.TrimLeft(arg, "-"), "deps") })
	m := unit.Module
	if m == nil {
		m = &analysis.Module{Path: unit.ModulePath, Version: unit.ModuleVersion}
	}
	return named || new(config.Config).AnalysedPackage(unit.ImportPath, m.Path, m.Version)
}

// withFacts returns the analyzers with facts among all that the suite requires.
func withFacts(suite []*analysis.Analyzer) []*analysis.Analyzer {
	var list []*analysis.Analyzer
	seen := map[*analysis.Analyzer]bool{}
	var visit func([]*analysis.Analyzer)
	visit = func(analyzers []*analysis.Analyzer) {
		for _, a := range analyzers {
			if seen[a] {
				continue
			}
			seen[a] = true
			visit(a.Requires)
			if len(a.FactTypes) > 0 {
				list = append(list, a)
			}
		}
	}
	visit(suite)
	return list
}

// exportTypes type-checks a package without function bodies and writes its
// types, and that it has no facts. It fails, having written nothing, when
// anything is wrong or there are facts of other packages to hand on.
func exportTypes(unit *unitchecker.Config) error {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range unit.GoFiles {
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, f)
	}
	imports := map[string]*types.Package{}
	conf := types.Config{
		Importer: importer(func(name string) (*types.Package, error) {
			path := unit.ImportMap[name]
			if path == "unsafe" {
				return types.Unsafe, nil
			}
			if pkg := imports[path]; pkg != nil && pkg.Complete() {
				return pkg, nil
			}
			return readTypes(fset, imports, path, unit.PackageVetx[path])
		}),
		Sizes:            types.SizesFor("gc", build.Default.GOARCH),
		GoVersion:        unit.GoVersion,
		IgnoreFuncBodies: true,
	}
	pkg, err := conf.Check(unit.ImportPath, fset, files, nil)
	if err != nil {
		return err
	}
	return writeTypes(fset, pkg, unit.VetxOutput)
}

// What unitchecker keeps of a package is a header, its types and its facts. The
// header is the word vetx and the lengths of the other two. Only programs that
// were built with the same unitchecker read what this one writes.
const (
	vetxMagic  = "vetx"
	vetxHeader = len(vetxMagic) + 4 + 4
)

// readTypes returns the types of a package without facts.
func readTypes(fset *token.FileSet, imports map[string]*types.Package, path, file string) (*types.Package, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if len(data) < vetxHeader || string(data[:len(vetxMagic)]) != vetxMagic {
		return nil, fmt.Errorf("%s: not what a vet tool writes", file)
	}
	if binary.LittleEndian.Uint32(data[vetxHeader-4:]) > 0 {
		return nil, errors.New("there are facts")
	}
	data = data[vetxHeader-1:]
	data[0] = 'i' // which is how package gcexportdata marks the format
	return gcexportdata.Read(bytes.NewReader(data), fset, imports, path)
}

// writeTypes writes the types of a package without facts.
func writeTypes(fset *token.FileSet, pkg *types.Package, file string) error {
	var out bytes.Buffer
	out.Write(make([]byte, vetxHeader-1))
	if err := gcexportdata.Write(&out, fset, pkg); err != nil {
		return err
	}
	data := out.Bytes()
	copy(data, vetxMagic)
	binary.LittleEndian.PutUint32(data[len(vetxMagic):], uint32(len(data)-vetxHeader))
	binary.LittleEndian.PutUint32(data[vetxHeader-4:], 0)
	return os.WriteFile(file, data, 0o666)
}
