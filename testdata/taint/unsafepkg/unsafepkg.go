package unsafepkg

import (
	"log"
	"unsafe"
)

func handleUnsafe(arg string) {
	b := unsafe.Slice(unsafe.StringData(arg), len(arg))
	log.Print(string(b))               // want `arg reaches log record`
	log.Print(unsafe.String(&b[0], 3)) // want `arg.* reaches log record`
	log.Print(unsafe.Sizeof(arg))
	log.Print(unsafe.String(unsafe.StringData("x"), 1))
}
