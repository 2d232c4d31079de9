package known

var interpreterSinks = []Sink{}
