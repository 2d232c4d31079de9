package known

var models = []Model{}
