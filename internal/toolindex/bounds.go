package toolindex

import (
	"math"
	"slices"
)

// Bounds of the machine. Reaching one of them loses tools or their metadata,
// never invents any, and is told of in the index.
const (
	stepsBase  = 400_000 // steps for a package, and
	stepsEach  = 200     // more for each instruction of the code that can be run
	floorBase  = 2_000   // steps for a function that nobody calls when others took too many, and
	floorEach  = 64      // more for each of its instructions
	maxGuard   = 20_000  // steps to see what is around one handler
	maxPure    = 600     // instructions in one call of a function that handles no tools
	maxDepth   = 40      // calls below each other
	maxRecurse = 2       // calls of one function below each other
	maxRounds  = 2_000   // rounds of one loop over a known collection
	maxRows    = 4_096   // elements of an array or slice

	elemsPerStep = 16 // elements of a list that are put together in one step
)

// begin starts an evaluation of f. It may take half of the steps that are
// left, so that no function takes the last ones from all others.
func (m *machine) begin(f *Fn) {
	m.limit = m.step + max((m.fuel-m.step)/2, floorBase+floorEach*f.size())
	m.whole, m.under = m.limit, f.Key
}

// aside starts a look at a value outside of any evaluation.
func (m *machine) aside() { m.limit, m.whole = m.step+maxGuard, math.MaxInt }

// spent notes that the evaluation, or the look, that is going on has ended
// before it was done, below a function.
func (m *machine) spent(f *Fn) {
	if m.step >= m.limit {
		m.under = f.Key
		m.cut(manySteps)
	}
}

// Reasons in the index for what may be missing.
const (
	manySteps  = "too many steps"
	deepCalls  = "calls too deep"
	manySelf   = "a function that registers tools calls itself too often"
	manyRounds = "a loop with too many rounds"
	manyWays   = "too many alternatives"
	manyRows   = "a table with too many rows"
	manyAround = "too many decorators around one handler"
	muchCode   = "more code than is kept for the packages that import it"
)

// cut notes that a bound was reached below the function that evaluation started in.
func (m *machine) cut(why string) {
	if x := (Incomplete{m.under, why}); !slices.Contains(m.incomplete, x) {
		m.incomplete = append(m.incomplete, x)
	}
}

// manyPure is why a value is unknown, which is told only where bounds are asked
// for: few such values have a part in what is registered.
const manyPure = "too many steps in a function that handles no tools"

// unknown notes that a bound left a value unknown.
func (m *machine) unknown(why string) {
	if x := (Incomplete{m.under, why}); !slices.Contains(m.unknowns, x) {
		m.unknowns = append(m.unknowns, x)
	}
}
