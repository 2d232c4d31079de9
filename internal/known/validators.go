package known

var validators = []Validator{}
