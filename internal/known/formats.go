package known

// A FormatFunc formats operands by a format string: the verbs decide which
// operands show.
type FormatFunc struct {
	Func string
	// Format is the position of the format string, or None for functions in
	// the style of fmt.Sprint. The operands are the position Operands.
	Format, Operands Pos
	// To is where the text goes.
	To Pos
}

var formatFuncs = []FormatFunc{
	{"fmt.Sprintf", A0, A1, R0},                  // func(format string, a ...any) string
	{"fmt.Errorf", A0, A1, R0},                   // func(format string, a ...any) error
	{"fmt.Appendf", A1, A2, R0},                  // func(b []byte, format string, a ...any) []byte
	{"fmt.Fprintf", A1, A2, A0},                  // func(w io.Writer, format string, a ...any) (int, error)
	{"fmt.{Sprint,Sprintln}", None, A0, R0},      // func(a ...any) string
	{"fmt.{Fprint,Fprintln}", None, A1, A0},      // func(w io.Writer, a ...any) (int, error)
	{"fmt.{Append,Appendln}", None, A1, R0},      // func(b []byte, a ...any) []byte
	{"github.com/pkg/errors.Errorf", A0, A1, R0}, // func(format string, a ...any) error
}

// FormatOf returns the row for the function with the given full name.
func FormatOf(fn string) (FormatFunc, bool) {
	rows := formatIndex(fn)
	if len(rows) == 0 {
		return FormatFunc{}, false
	}
	return rows[0], true
}

var formatIndex = index(func() []FormatFunc { return formatFuncs }, func(r *FormatFunc) string { return r.Func })
