module github.com/authzed/authzed-go

go 1.26.0
