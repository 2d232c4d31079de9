package bad

//mcplint:ignore all of it // want `unknown check "all"`
func badInTest() {}
