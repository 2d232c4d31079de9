module github.com/openfga/go-sdk

go 1.26.0
