package generics

import "log"

func first[T any](list []T) T { return list[0] }

func choose[K comparable, V any](m map[K]V, k K, other V) V {
	if v, ok := m[k]; ok {
		return v
	}
	return other
}

func fold[T, A any](list []T, a A, f func(A, T) A) A {
	for _, v := range list {
		a = f(a, v)
	}
	return a
}

func handleFirst(arg string) {
	log.Print(first([]string{arg})) // want `arg reaches log record`
	log.Print(first([]string{"x"}))
}

func handleChoose(arg string) {
	log.Print(choose(map[string]string{"a": "x"}, arg, "y"))
	log.Print(choose(map[string]string{"a": "x"}, "a", arg)) // want `arg reaches log record`
}

func handleFold(args []string) {
	log.Print(fold(args, "", func(a, s string) string { return a + s })) // want `args\[\*\] reaches log record`
	log.Print(fold(args, 0, func(n int, s string) int { return n + len(s) }))
}
