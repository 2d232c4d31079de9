// Package gjsonpkg reads single values out of JSON text.
package gjsonpkg

import (
	"log"

	"github.com/tidwall/gjson"
)

func handleText(doc string) {
	log.Print(gjson.Get(doc, "name").String()) // want `doc\[name\] reaches log record`
	r := gjson.Parse(doc)
	log.Print(r.Get("a").Raw) // want `doc\[a\].Raw reaches log record`
	for _, x := range r.Array() {
		log.Print(x.Str) // want `doc\[\*\].Str reaches log record`
	}
}

func handleNumber(doc string) {
	log.Print(gjson.Get(doc, "n").Int())
	log.Print(gjson.Get(doc, "b").Bool())
	log.Print(gjson.Valid(doc))
}
