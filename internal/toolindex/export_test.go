package toolindex

// Work is how many steps evaluation took.
func (x *Index) Work() int { return x.work }
