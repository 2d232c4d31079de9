package closures

import "log"

func handleCaptured(arg string) {
	f := func() {
		log.Print(arg) // want `arg reaches log record`
	}
	f()
}

func handleReturned(arg string) {
	get := func() string { return arg }
	log.Print(get()) // want `arg reaches log record`
}

func handleParameter(arg string) {
	show := func(s string) {
		log.Print(s) // want `arg reaches log record`
	}
	show(arg)
	show2 := func(s string) { log.Print(s) }
	show2("constant")
}

func with(f func() string) string { return f() }

func handleHandedOn(arg string) {
	log.Print(with(func() string { return arg })) // want `arg reaches log record`
	log.Print(with(func() string { return "x" }))
}

func each(list []string, f func(string)) {
	for _, s := range list {
		f(s)
	}
}

func handleCallback(args []string) {
	each(args, func(s string) {
		log.Print(s) // want `args\[\*\] reaches log record`
	})
	each([]string{"a"}, func(s string) { log.Print(s) })
}

type store struct{ last string }

func (s *store) put(v string) { s.last = v }

func handleBound(arg string) {
	var s store
	f := s.put
	f(arg)
	log.Print(s.last) // want `arg reaches log record`
}

func handleGo(arg string) {
	done := make(chan struct{})
	go func() {
		log.Print(arg) // want `arg reaches log record`
		close(done)
	}()
	<-done
}

func maker(prefix string) func(string) string {
	return func(s string) string { return prefix + s }
}

func handleMaker(arg string) {
	log.Print(maker(arg)("x")) // want `arg reaches log record`
	log.Print(maker("x")(arg)) // want `arg reaches log record`
	log.Print(maker("x")("y"))
}

func handleDefer(arg string) {
	defer show("x")
	defer show(arg)
	go show("y")
}

func show(s string) {
	log.Print(s) // want `arg reaches log record`
}
