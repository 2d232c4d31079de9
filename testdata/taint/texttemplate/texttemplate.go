package texttemplate

import (
	"bytes"
	"log"
	"text/template"
)

var page = template.Must(template.New("page").Parse("hello {{.}}"))

func handleExecute(arg string) {
	var a, b bytes.Buffer
	page.Execute(&a, arg)
	page.Execute(&b, "x")
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(b.String())
}

func handleData(arg string) {
	var a bytes.Buffer
	page.ExecuteTemplate(&a, "page", map[string]string{"a": arg})
	log.Print(a.String()) // want `arg reaches log record`
	log.Print(page.Name())
}
