package runtimeorder

import "log"

func handleOrder(arg string) {
	m := map[string]string{}
	log.Print(m["a"]) // nothing is in it yet
	m["a"] = arg
	log.Print(m["a"]) // want `arg reaches log record`
	m["a"] = "x"
	log.Print(m["a"])
}

func handleVariables(arg string) {
	s := "x"
	log.Print(s)
	s = arg
	log.Print(s) // want `arg reaches log record`
	s = "y"
	log.Print(s)
}

type options struct {
	name string
	deep struct{ path, other string }
}

func handleFields(arg string, late bool) {
	var o options
	log.Print(o.name)
	o.name, o.deep.path = arg, arg
	log.Print(o.name)      // want `arg reaches log record`
	log.Print(o.deep.path) // want `arg reaches log record`
	log.Print(o.deep.other)
	o.deep.path = "x"
	log.Print(o.deep.path)
	if late {
		o.name = "y"
	}
	log.Print(o.name) // want `arg reaches log record`
	o = options{}
	log.Print(o.name, o.deep.path)
	o = options{name: arg}
	log.Print(o.name) // want `arg reaches log record`
	// limit(#4): false alarm; a literal is not told from the variable that it is
	// copied to, so that all that was ever stored there is in it, too
	log.Print(o.deep.path) // want `arg reaches log record`
}

// handleWays overwrites on both ways, and on one.
func handleWays(arg string, c bool) {
	o := options{name: arg}
	if c {
		o.name = "x"
	} else {
		o.name = "y"
	}
	log.Print(o.name)
	p := options{name: arg}
	if c {
		p.name = "x"
	} else {
		log.Print("kept")
	}
	log.Print(p.name) // want `arg reaches log record`
}

// handleLoop stores for the next round what it has read.
func handleLoop(args []string) {
	var o options
	for _, a := range args {
		log.Print(o.name) // want `args\[\*\] reaches log record`
		o.name = a
	}
	for range args {
		var o options
		log.Print(o.name)
		o.name = args[0]
	}
}

// handleKeys stores under keys that may be the one that is read.
func handleKeys(arg string, keys []string) {
	m := map[string]string{"a": arg}
	m["b"] = "x"
	log.Print(m["a"]) // want `arg reaches log record`
	m["a"] = "x"
	log.Print(m["a"])
	for _, k := range keys {
		m[k] = arg
	}
	log.Print(m["a"]) // want `arg reaches log record`
	n := map[string]string{"a.b": arg, "a_b": "x"}
	log.Print(n["a.b"]) // want `arg reaches log record`
}

// handleShared overwrites what somebody else can write to.
func handleShared(arg string) {
	var o options
	fill := func() { o.name = arg }
	o.name = "x"
	fill()
	log.Print(o.name) // want `arg reaches log record`
	p := &options{}
	q := p
	q.name = arg
	log.Print(p.name) // want `arg reaches log record`
	r := options{name: arg}
	r.name = "x"
	set(&r, arg)
	log.Print(r.name) // want `arg reaches log record`
}

func set(o *options, s string) { o.name = s }

// limit(#4): false alarm; what somebody else can write to keeps all that was stored
func handleKept(arg string) {
	o := &options{}
	set(o, arg)
	o.name = "x"
	log.Print(o.name) // want `arg reaches log record`
}
