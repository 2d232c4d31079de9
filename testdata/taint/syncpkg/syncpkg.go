package syncpkg

import (
	"bytes"
	"log"
	"sync"
)

type cache struct {
	mu   sync.Mutex
	m    map[string]string
	once sync.Once
}

func (c *cache) set(k, v string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.m[k] = v
}

func (c *cache) get(k string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.m[k]
}

func handleCache(arg string) {
	c, d := &cache{m: map[string]string{}}, &cache{m: map[string]string{}}
	c.set("a", arg)
	d.set("a", "x")
	log.Print(c.get("a")) // want `arg reaches log record`
	log.Print(d.get("a"))
}

func handleMap(arg string) {
	var m, n sync.Map
	m.Store("a", arg)
	n.Store("a", "x")
	v, ok := m.Load("a")
	log.Print(v) // want `arg reaches log record`
	log.Print(ok)
	w, _ := n.Load("a")
	log.Print(w)
}

func handleOnce(arg string) {
	var once sync.Once
	var s string
	once.Do(func() { s = arg })
	log.Print(s) // want `arg reaches log record`
	get := sync.OnceValue(func() string { return arg })
	// limit(#4): missed, want `arg reaches log record`; functions that the
	// library wraps are not followed
	log.Print(get())
}

func handleWait(arg string) {
	var wg sync.WaitGroup
	wg.Go(func() { log.Print(arg) }) // want `arg reaches log record`
	wg.Wait()
}

func handlePool(arg string) {
	p := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	b := p.Get().(*bytes.Buffer)
	b.WriteString(arg)
	log.Print(b.String()) // want `arg reaches log record`
}
