package known

var accessors = []Accessor{}
