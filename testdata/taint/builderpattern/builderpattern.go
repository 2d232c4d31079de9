package builderpattern

import "log"

type query struct {
	table string
	limit int
}

func from(t string) *query { return &query{table: t} }

func (q *query) as(t string) *query { q.table = t; return q }
func (q *query) top(n int) *query   { q.limit = n; return q }
func (q *query) text() string       { return "SELECT * FROM " + q.table }

func handleChain(arg string) {
	log.Print(from("x").as(arg).top(3).text()) // want `arg reaches log record`
	log.Print(from(arg).top(3).text())         // want `arg reaches log record`
	log.Print(from("x").top(len(arg)).text())
}
