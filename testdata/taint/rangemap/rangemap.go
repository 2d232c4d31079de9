package rangemap

import "log"

func handleValues(m map[string]string) {
	for _, v := range m {
		log.Print(v) // want `m\[\*\] reaches log record`
	}
}

func handleBuilt(arg string) {
	m := map[string]string{"a": "x", "b": arg}
	for _, v := range m {
		log.Print(v) // want `arg reaches log record`
	}
	for k := range m {
		log.Print(k)
	}
	clean := map[string]string{"a": "x"}
	for _, v := range clean {
		log.Print(v)
	}
}

func handleKey(arg string) {
	m := map[string]int{arg: 1}
	for k, n := range m {
		log.Print(k) // want `arg reaches log record`
		log.Print(n)
	}
}
