package nestedstruct

import "log"

type leaf struct{ s, t string }
type branch struct {
	l leaf
	p *leaf
}
type tree struct {
	b branch
	m map[string]leaf
}

func handleDeep(arg string) {
	var t tree
	t.b.l.s = arg
	log.Print(t.b.l.s) // want `arg reaches log record`
	log.Print(t.b.l.t)
	b := t.b
	log.Print(b.l.s) // want `arg reaches log record`
}

func handlePointer(arg string) {
	t := tree{b: branch{p: &leaf{}}}
	t.b.p.s = arg
	log.Print(t.b.p.s) // want `arg reaches log record`
	log.Print(t.b.p.t)
}

func handleMap(arg string) {
	t := tree{m: map[string]leaf{"k": {s: arg}}}
	log.Print(t.m["k"].s) // want `arg reaches log record`
	log.Print(t.m["k"].t)
	log.Print(t.m["j"].s)
}

func handleParam(t tree) {
	log.Print(t.b.l.s)    // want `t.b.l.s reaches log record`
	log.Print(t.m["k"].t) // want `t.m\[k\].t reaches log record`
}
