package slicespkg

import (
	"cmp"
	"log"
	"slices"
)

func handleSlices(args []string) {
	log.Print(slices.Clone(args)[0])                    // want `args.* reaches log record`
	log.Print(slices.Concat([]string{"x"}, args))       // want `args.* reaches log record`
	log.Print(slices.Max(args))                         // want `args.* reaches log record`
	log.Print(slices.Insert([]string{"x"}, 0, args...)) // want `args.* reaches log record`
	log.Print(slices.Contains(args, "x"), slices.Index(args, "x"))
	for i, s := range slices.All(args) {
		log.Print(i)
		log.Print(s) // want `args.* reaches log record`
	}
	for s := range slices.Values(args) {
		log.Print(s) // want `args.* reaches log record`
	}
}

func handleSort(args []string) {
	slices.Sort(args)
	log.Print(args) // want `args reaches log record`
	slices.SortFunc(args, cmp.Compare[string])
	list := []string{"x"}
	slices.Reverse(list)
	log.Print(list)
	log.Print(slices.Collect(slices.Values(args))) // want `args.* reaches log record`
}

func handleDeleted(args []string) {
	log.Print(slices.DeleteFunc(args, func(s string) bool { return s == "" })) // want `args.* reaches log record`
}
