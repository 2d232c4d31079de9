package interfaces

import "log"

type shape interface {
	text() string
	area() int
}

type square struct{ name string }

func (s square) text() string { return s.name }
func (s square) area() int    { return len(s.name) }

type circle struct{ name string }

func (c *circle) text() string { return "circle" }
func (c *circle) area() int    { return 1 }

func handleOne(arg string) {
	var s shape = square{arg}
	log.Print(s.text()) // want `arg reaches log record`
	log.Print(s.area())
	log.Print(s) // want `arg reaches log record`
}

func handleOther(arg string) {
	// Which of the two methods is called is not told apart by what is in the
	// interface: any implementation counts.
	var s shape = &circle{arg}
	// limit(#4): false alarm; the implementation is not chosen by the value
	log.Print(s.text()) // want `arg reaches log record`
}

func describe(s shape) string { return "a " + s.text() }

func handleParameter(arg string) {
	log.Print(describe(square{arg})) // want `arg reaches log record`
	log.Print(describe(square{"x"}))
}
