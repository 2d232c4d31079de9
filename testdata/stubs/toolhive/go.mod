module github.com/stacklok/toolhive-core

go 1.26.0
