package known

// A DeclaredSink is a kind of sink that a directive or a flag can declare a
// function to be: each of its parameters is one.
type DeclaredSink struct {
	Name string
	Kind Kind
	Role Role
	What string
}

// declaredSinks are sorted by name.
var declaredSinks = []DeclaredSink{
	{"interpreter", Interpreter, Text, "command text"},
	{"log", Log, Value, "log record"},
	{"reflective", Reflective, Name, "call by name"},
	{"target", Target, Host, "address of a peer"},
}

// DeclaredSinkOf returns the kind of sink with the given name.
func DeclaredSinkOf(name string) (DeclaredSink, bool) {
	for _, s := range declaredSinks {
		if s.Name == name {
			return s, true
		}
	}
	return DeclaredSink{}, false
}
