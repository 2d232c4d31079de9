package inventory

import (
	"github.com/mcplint/mcplint/internal/guarding"
	"github.com/mcplint/mcplint/internal/toolindex"
)

// judge says what t reaches and what guards it.
func (b *builder) judge(t *toolindex.Tool) Judgement {
	j := b.bench.Judge(t)
	out := Judgement{Reach: []Effect{}, Guard: Guard{Verdict: j.Verdict.String()}}
	for _, e := range j.Effects {
		out.Reach = append(out.Reach, Effect{Kind: e.Kind.String(), What: e.What, At: e.Where, Path: e.Via})
	}
	if g := j.Guard; g != nil && j.Verdict != guarding.Pure && j.Verdict != guarding.Public { // else it does not matter
		out.Guard.By, out.Guard.What, out.Guard.At, out.Guard.But, out.Guard.Switch = g.By.String(), g.What, g.Where, g.Why.String(), g.Switch
	}
	return out
}
