// Package mappers has a table that other packages fill and ask.
package mappers

// A Mapper makes something to show of an object.
type Mapper func(object map[string]any) any

var mappers = map[string]Mapper{}

// Register adds a mapper.
func Register(kind string, m Mapper) { mappers[kind] = m }

// Get finds one.
func Get(kind string) (Mapper, bool) {
	m, ok := mappers[kind]
	return m, ok
}
