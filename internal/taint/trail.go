package taint

import "slices"

// -- ways that are told when somebody asks --

// A trail is the way of a flow in pieces: the steps in one function and the trail in
// the function that is called there. Most ways are never told, and a function has
// as many as all that it calls, so they share what lies further in.
type trail struct {
	own    []Step
	inside *trail
	n      int // steps
}

// trail is the way from the origin to w.
func (e *engine) trail(w whence) *trail { return trailOf(e.steps(w)) }

func trailOf(steps []Step) *trail { return &trail{own: steps, n: len(steps)} }

// behind returns the trail that leads through own before it comes to t. The last
// maxSteps steps are told.
func (t *trail) behind(own []Step) *trail {
	switch {
	case t == nil:
		return trailOf(own)
	case len(own) == 0 || t.n >= maxSteps:
		return t
	}
	return &trail{own, t, len(own) + t.n}
}

// steps returns the way.
func (t *trail) steps() []Step {
	var out []Step
	for ; t != nil; t = t.inside {
		out = append(out, t.own...)
	}
	return slices.Clip(out[max(0, len(out)-maxSteps):])
}

// told returns the steps of a flow: those that it came with from another package,
// or those of its trail.
func told(steps []Step, t *trail) []Step {
	if t != nil {
		return t.steps()
	}
	return steps
}

// trailFrom is the reverse of told.
func trailFrom(steps []Step, t *trail) *trail {
	if t == nil {
		return trailOf(steps)
	}
	return t
}

// tell lets the summary say the ways of what it lists.
func (s *Summary) tell() {
	if s == nil {
		return
	}
	tell := func(steps *[]Step, t *trail) {
		if t != nil && *steps == nil {
			*steps = t.steps()
		}
	}
	for i := range s.Hits {
		tell(&s.Hits[i].Steps, s.Hits[i].trail)
	}
	for i := range s.Uses {
		tell(&s.Uses[i].Steps, s.Uses[i].trail)
	}
	for i := range s.Picks {
		tell(&s.Picks[i].Steps, s.Picks[i].trail)
	}
	for i := range s.Puts {
		tell(&s.Puts[i].Steps, s.Puts[i].trail)
	}
}
