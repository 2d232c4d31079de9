package toolindex

// Release lets go of all that is known; nobody may ask afterwards.
func (x *Index) Release() { *x = Index{} }
