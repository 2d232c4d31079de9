module github.com/antidrift-dev/zeromcp

go 1.26.0
