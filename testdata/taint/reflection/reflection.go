package reflection

import (
	"log"
	"reflect"
)

func handleReflect(arg string) {
	v := reflect.ValueOf(arg)
	log.Print(v.String())    // want `arg reaches log record`
	log.Print(v.Interface()) // want `arg reaches log record`
	log.Print(v.Kind(), v.Len(), reflect.TypeOf(arg))
}

type rec struct{ A string }

func handleSet(arg string) {
	var r rec
	reflect.ValueOf(&r).Elem().Field(0).SetString(arg)
	// limit(#4): missed, want `arg reaches log record`; what reflection sets is
	// not followed
	log.Print(r.A)
}
