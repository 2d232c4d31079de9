package mapspkg

import (
	"log"
	"maps"
	"slices"
)

func handleMaps(arg string) {
	m := map[string]string{"a": arg}
	c := maps.Clone(m)
	log.Print(c["a"]) // want `arg reaches log record`
	for v := range maps.Values(m) {
		log.Print(v) // want `arg reaches log record`
	}
	for k := range maps.Keys(m) {
		// limit(#4): false alarm; what an iterator yields is not told apart
		log.Print(k) // want `arg reaches log record`
	}
	d := map[string]string{}
	maps.Copy(d, m)
	log.Print(d["a"]) // want `arg reaches log record`
	log.Print(maps.Equal(m, d))
}

func handleSorted(m map[string]int) {
	for _, k := range slices.Sorted(maps.Keys(m)) {
		log.Print(m[k])
	}
}

func handleDelete(m map[string]string) {
	maps.DeleteFunc(m, func(k, v string) bool { return v == "" })
	delete(m, "a")
	log.Print(len(m))
}
