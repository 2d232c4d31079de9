package driver

import (
	"fmt"
	"go/types"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
)

// The stock checker starts the analysis of every package as soon as what it needs
// is there, and keeps the results of all of them to the end. On many packages
// that is memory for all of them at once. A frugal run works on as many at a time
// as there are processors, and lets go of a package when its checks are done.
type frugal struct {
	slots  chan struct{}
	copies map[*analysis.Analyzer]*analysis.Analyzer
	wanted int // checks
	keep   bool
	last   bool

	mu   sync.Mutex
	done map[*types.Package]*finished
}

// finished is what is known of one package whose checks are not all done.
type finished struct {
	checks  int
	results []any
}

// A releaser is a result that can let go of what is behind it.
type releaser interface{ Release() }

// makeFrugal returns copies of the analyzers that run so. Results that somebody
// asks for are kept, and what they need with them.
// In the last run over the packages their syntax goes too.
func makeFrugal(analyzers []*analysis.Analyzer, last bool) []*analysis.Analyzer {
	f := &frugal{
		slots:  make(chan struct{}, runtime.GOMAXPROCS(0)),
		copies: map[*analysis.Analyzer]*analysis.Analyzer{},
		wanted: len(analyzers),
		last:   last,
		done:   map[*types.Package]*finished{},
	}
	var out []*analysis.Analyzer
	for _, a := range analyzers {
		f.keep = f.keep || a.ResultType != nil
		out = append(out, f.copy(a))
	}
	for _, a := range out {
		run := a.Run
		a.Run = func(pass *analysis.Pass) (any, error) {
			res, err := run(pass)
			f.checked(pass)
			return res, err
		}
	}
	return out
}

// copy returns a copy of a that takes a slot when it runs. What it requires is
// copied too, but a finds the results under the names that it knows.
func (f *frugal) copy(a *analysis.Analyzer) *analysis.Analyzer {
	if c := f.copies[a]; c != nil {
		return c
	}
	c := *a
	f.copies[a] = &c
	c.Requires = nil
	for _, r := range a.Requires {
		c.Requires = append(c.Requires, f.copy(r))
	}
	c.Run = func(pass *analysis.Pass) (any, error) {
		f.slots <- struct{}{}
		defer func() { <-f.slots }()
		p := *pass
		p.Analyzer, p.ResultOf = a, map[*analysis.Analyzer]any{}
		for _, r := range a.Requires {
			p.ResultOf[r] = pass.ResultOf[f.copies[r]]
		}
		res, err := contained(a.Run, &p)
		f.note(pass.Pkg, res)
		return res, err
	}
	return &c
}

// contained runs an analyzer whose mistakes are not to keep the others from running.
func contained(run func(*analysis.Pass) (any, error), pass *analysis.Pass) (res any, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case runtime.Error:
			err = fmt.Errorf("a mistake of mcplint itself, please report it: %w (%s)", r, panicked())
		default: // it may quote the code
			err = fmt.Errorf("a mistake of mcplint itself, please report it: %T (%s)", r, panicked())
		}
	}()
	return run(pass)
}

// panicked returns "file.go:12" of what the deferred function that calls it recovers from.
func panicked() string {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if !more || !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line)
		}
	}
}

// of returns what is known of a package; the lock is held.
func (f *frugal) of(pkg *types.Package) *finished {
	if f.done[pkg] == nil {
		f.done[pkg] = &finished{}
	}
	return f.done[pkg]
}

// note remembers a result of a package that can be released.
func (f *frugal) note(pkg *types.Package, res any) {
	if _, ok := res.(releaser); ok && !f.keep {
		f.mu.Lock()
		defer f.mu.Unlock()
		p := f.of(pkg)
		p.results = append(p.results, res)
	}
}

// checked counts a check of a package, and lets go of the package after the last one.
func (f *frugal) checked(pass *analysis.Pass) {
	if f.keep {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	p := f.of(pass.Pkg)
	if p.checks++; p.checks < f.wanted {
		return
	}
	for _, r := range p.results {
		r.(releaser).Release()
	}
	delete(f.done, pass.Pkg)
	if !f.last || pass.TypesInfo == nil {
		return
	}
	*pass.TypesInfo = types.Info{}
	clear(pass.Files)
}
