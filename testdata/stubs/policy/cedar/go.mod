module github.com/cedar-policy/cedar-go

go 1.26.0
