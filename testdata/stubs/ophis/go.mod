module github.com/njayp/ophis

go 1.26.0
