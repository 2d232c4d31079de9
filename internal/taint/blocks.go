package taint

import (
	"slices"

	"golang.org/x/tools/go/ssa"
)

// -- the order of blocks --

// A layout is the order in which the blocks of a function are looked at: a block
// comes behind those that dominate it and, but for the ways back in loops, behind
// those that lead to it; and what a block dominates comes right behind it.
type layout struct {
	blocks []*ssa.BasicBlock
	// at is the place of a block and end that behind the last one that it
	// dominates, by the index of the block.
	at, end []int
}

// layoutOf returns the layout of a function, which is made once.
func (e *engine) layoutOf(fn *ssa.Function) *layout {
	l := e.layouts[fn]
	if l == nil {
		l = layOut(fn)
		e.layouts[fn] = l
	}
	return l
}

func layOut(fn *ssa.Function) *layout {
	n := len(fn.Blocks)
	l := &layout{blocks: make([]*ssa.BasicBlock, 0, n), at: make([]int, n), end: make([]int, n)}
	order := topological(fn)
	dominees := make([][]*ssa.BasicBlock, n) // in that order
	var roots []*ssa.BasicBlock
	for _, b := range order {
		if d := b.Idom(); d != nil {
			dominees[d.Index] = append(dominees[d.Index], b)
		} else {
			roots = append(roots, b) // the entry, and where a recovered panic goes on
		}
	}
	slices.Reverse(roots)
	for todo := roots; len(todo) > 0; {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		l.at[b.Index] = len(l.blocks)
		l.blocks = append(l.blocks, b)
		for _, d := range slices.Backward(dominees[b.Index]) {
			todo = append(todo, d)
		}
	}
	for _, b := range slices.Backward(l.blocks) {
		l.end[b.Index] = max(l.end[b.Index], l.at[b.Index]+1)
		if d := b.Idom(); d != nil {
			l.end[d.Index] = max(l.end[d.Index], l.end[b.Index])
		}
	}
	return l
}

// topological returns the blocks of a function in an order in which one that leads
// to another comes before it, but for the ways back in loops.
func topological(fn *ssa.Function) []*ssa.BasicBlock {
	type visit struct {
		b    *ssa.BasicBlock
		left int // successors that are to be visited
	}
	out := make([]*ssa.BasicBlock, 0, len(fn.Blocks))
	seen := make([]bool, len(fn.Blocks))
	var way []visit
	enter := func(b *ssa.BasicBlock) {
		if !seen[b.Index] {
			seen[b.Index] = true
			way = append(way, visit{b, len(b.Succs)})
		}
	}
	walk := func(root *ssa.BasicBlock) {
		enter(root)
		for len(way) > 0 {
			v := &way[len(way)-1]
			if v.left == 0 {
				out = append(out, v.b)
				way = way[:len(way)-1]
				continue
			}
			v.left-- // the last one first, so that it comes last in the end
			enter(v.b.Succs[v.left])
		}
	}
	if fn.Recover != nil {
		walk(fn.Recover)
	}
	walk(fn.Blocks[0])
	slices.Reverse(out)
	return out
}

// dominates reports whether every way to b leads through a.
func (l *layout) dominates(a, b *ssa.BasicBlock) bool {
	return l.at[a.Index] <= l.at[b.Index] && l.at[b.Index] < l.end[a.Index]
}
