module guards.test

go 1.26.0
