package known

import "go/types"

// DataParams returns the parameters of a handler of that type that can hold what
// callers chose, the receiver being parameter 0, where it takes no request of an
// SDK: all but contexts, functions, channels and interfaces, which are
// dependencies.
func DataParams(sig *types.Signature) []int {
	var out []int
	first := 0
	if sig.Recv() != nil {
		first = 1
	}
	for i := range sig.Params().Len() {
		switch sig.Params().At(i).Type().Underlying().(type) {
		case *types.Signature, *types.Chan, *types.Interface:
			continue // a dependency
		}
		out = append(out, first+i)
	}
	return out
}
