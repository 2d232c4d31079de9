package complexnumbers

import "log"

func handleComplex(a, b float64, arg string) {
	c := complex(a, b)
	log.Print(c, real(c), imag(c))
	log.Print(complex(float64(len(arg)), 0))
	log.Print(arg) // want `arg reaches log record`
}
