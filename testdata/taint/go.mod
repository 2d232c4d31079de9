module taint.test

go 1.26.0
