package fields

import "log"

type input struct {
	Name  string
	Other string
	Count int
	Deep  struct{ Text string }
}

func handle(in input) {
	log.Print(in.Name)      // want `in.Name reaches log record`
	log.Print(in.Deep.Text) // want `in.Deep.Text reaches log record`
	log.Print(in.Count)
	log.Print(len(in.Name))
	log.Print("constant")
}

type record struct{ A, B string }

func handleOneField(in input) {
	r := record{A: in.Name}
	log.Print(r.A) // want `in.Name reaches log record`
	log.Print(r.B)
	log.Print(r) // want `in.Name reaches log record`
}

func handlePointer(in *input) {
	p := &record{}
	p.A = in.Name
	log.Print(p.A) // want `in.Name reaches log record`
	log.Print(p.B)
	q := &in.Other
	log.Print(*q) // want `in.Other reaches log record`
}
