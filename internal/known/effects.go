package known

var effects = []Effects{}
