module github.com/casbin/casbin/v2

go 1.26.0
