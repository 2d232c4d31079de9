package sorting

import (
	"log"
	"sort"
)

type byName []string

func (b byName) Len() int           { return len(b) }
func (b byName) Less(i, j int) bool { return b[i] < b[j] }
func (b byName) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func handleSort(args []string) {
	sort.Strings(args)
	log.Print(args[0]) // want `args\[.\] reaches log record`
	list := []string{"y", "x"}
	sort.Sort(byName(list))
	log.Print(list[0])
	sort.Slice(args, func(i, j int) bool { return args[i] < args[j] })
	log.Print(sort.SearchStrings(args, "x"))
}

func handleReversed(args []string) {
	sort.Sort(sort.Reverse(byName(args)))
	log.Print(args) // want `args reaches log record`
}
