module example.org/thirdparty

go 1.26.0
