package atomicpkg

import (
	"log"
	"sync/atomic"
)

func handleValue(arg string) {
	var a, b atomic.Value
	a.Store(arg)
	b.Store("x")
	log.Print(a.Load()) // want `arg reaches log record`
	log.Print(b.Load())
}

func handlePointer(arg string) {
	var p atomic.Pointer[string]
	p.Store(&arg)
	log.Print(*p.Load()) // want `arg reaches log record`
	var q atomic.Pointer[string]
	x := "x"
	q.Store(&x)
	log.Print(*q.Load())
}

func handleCounter(arg string) {
	var n atomic.Int64
	n.Add(int64(len(arg)))
	log.Print(n.Load())
}
