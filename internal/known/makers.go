package known

// A Maker makes a structure that holds an argument in a place of its own: what is
// read out of its other fields is not the argument. A function with a row passes on
// what its rows say and nothing else, as one of a [Model] does.
type Maker struct {
	Func string
	From Pos
	// At is the place in the result: ".Field", ".Field[0]" for an element, and
	// ".Field[1+]" for a list whose first element becomes element 1.
	At string
}

// MakersOf returns the rows for the function with the given full name.
func MakersOf(fn string) []Maker { return makerIndex(fn) }

var makerIndex = index(func() []Maker { return makers }, func(r *Maker) string { return r.Func })

var makers = []Maker{
	// func Command(name string, arg ...string) *Cmd: Args starts with the name
	{"os/exec.Command", A0, ".Path"},
	{"os/exec.Command", A0, ".Args[0]"},
	{"os/exec.Command", A1, ".Args[1+]"},
	{"os/exec.CommandContext", A1, ".Path"},
	{"os/exec.CommandContext", A1, ".Args[0]"},
	{"os/exec.CommandContext", A2, ".Args[1+]"},
}
