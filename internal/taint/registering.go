package taint

import (
	"go/token"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/mcplint/mcplint/internal/known"
)

// -- registration that claims decide --

// A server that is made for one caller may get only the tools that this caller
// may use. Then the registration stands behind a branch on claims, like an
// effect behind a scope check.

// maxGatedBlocks bounds the blocks of a function that are looked at one by one;
// in a longer one no registration counts as decided by claims.
const maxGatedBlocks = 2048

// findGated notes the calls of this package that hand a server on, or use it,
// behind a scope check.
func (e *engine) findGated(f *frame) {
	classes := f.classes()
	if !f.scoped || len(classes) > maxGatedBlocks {
		return // nothing is decided by claims
	}
	for _, b := range f.fn.Blocks {
		var calls []token.Pos
		for _, instr := range b.Instrs {
			if c, ok := instr.(ssa.CallInstruction); ok && handsServer(c) {
				calls = append(calls, c.Pos())
			}
		}
		if len(calls) == 0 || !f.gated(b, classes) {
			continue
		}
		for _, pos := range calls {
			if at := e.place(pos); !e.gated[at] {
				e.gated[at] = true
				e.ownGated = append(e.ownGated, at)
			}
		}
	}
}

// gated reports whether b is run only behind a scope check.
func (f *frame) gated(b *ssa.BasicBlock, classes []condClass) bool {
	return f.gating(b, classes).states(nil)[b.Index] == checked
}

// gating is how b is reached, as if that was the only effect.
func (f *frame) gating(b *ssa.BasicBlock, classes []condClass) *checking {
	o := &checking{f: f, classes: classes, rounds: true, points: make([][]reachPoint, len(f.fn.Blocks)), reaching: make([]bool, len(f.fn.Blocks))}
	o.points[b.Index] = []reachPoint{{}}
	markForward(b, o.reaching)
	return o
}

// markForward marks b and every block that can reach it in the same round of a
// loop: what is left out of a table of tools does not come back for them.
func markForward(b *ssa.BasicBlock, seen []bool) {
	work := []*ssa.BasicBlock{b}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b.Index] {
			continue
		}
		seen[b.Index] = true
		for _, p := range b.Preds {
			if !b.Dominates(p) {
				work = append(work, p)
			}
		}
	}
}

// handsServer reports whether a server of an SDK is among the operands of a call.
func handsServer(c ssa.CallInstruction) bool {
	for _, op := range c.Common().Args {
		if known.IsSDKServer(typeName(op.Type())) {
			return true
		}
	}
	return c.Common().IsInvoke() && c.Common().Method.Name() == "AddTool"
}

// place names a position the way the tool model does, the same in every package.
func (e *engine) place(pos token.Pos) string {
	dir := e.pass.Pkg.Path()
	if e.pass.Module != nil {
		dir = strings.TrimPrefix(strings.TrimPrefix(dir, e.pass.Module.Path), "/")
	}
	p := e.pass.Fset.Position(pos)
	return path.Join(dir, filepath.Base(p.Filename)) + ":" + strconv.Itoa(p.Line)
}

// Gated reports whether a call, "dir/file.go:12" in this package or in one that
// it imports, hands a server on only behind a scope check.
func (fl *Flows) Gated(call string) bool { return fl.e.gated[call] }
