package containerpkg

import (
	"container/list"
	"log"
)

func handleList(arg string) {
	l, m := list.New(), list.New()
	l.PushBack(arg)
	m.PushBack("x")
	log.Print(l.Front().Value) // want `arg reaches log record`
	log.Print(l.Len())
	log.Print(m.Front().Value)
}
