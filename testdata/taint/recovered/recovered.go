package recovered

import "log"

func handlePanic(arg string) {
	panic(arg) // want `arg reaches panic`
}

func handleRecover(arg string) {
	defer func() {
		// limit(#4): missed, want `arg reaches log record`; what is panicked
		// with is not followed to recover, but the panic itself is a sink.
		log.Print(recover())
	}()
	panic("refused: " + arg) // want `arg reaches panic`
}

func handleConstant(arg string) {
	if arg == "" {
		panic("no argument")
	}
}
