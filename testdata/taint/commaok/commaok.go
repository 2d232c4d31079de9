package commaok

import "log"

func handleMap(m map[string]string, arg string) {
	v, ok := m["k"]
	log.Print(v) // want `m\[k\] reaches log record`
	log.Print(ok)
	_, ok = m[arg]
	log.Print(ok)
}

func handleTable(arg string) {
	table := map[string]string{"a": "x"}
	v, ok := table[arg]
	if ok {
		log.Print(v)
		log.Print(arg)
	}
	log.Print(arg) // want `arg reaches log record`
}
