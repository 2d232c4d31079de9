package memory

import (
	"encoding/json"
	"fmt"
	"log"
	"strings"
)

type input struct{ A, B string }

func handleDecode(raw []byte) {
	var in input
	if err := json.Unmarshal(raw, &in); err != nil {
		log.Print(err)
		return
	}
	log.Print(in.A) // want `raw.A reaches log record`
}

func handleBuilder(arg string) {
	var b strings.Builder
	b.WriteString("x")
	log.Print(b.String()) // want `arg reaches log record`
	b.WriteString(arg)
	log.Print(b.String()) // want `arg reaches log record`
	var c strings.Builder
	c.WriteString("x")
	log.Print(c.String())
	fmt.Fprintf(&c, "%T", arg)
	log.Print(c.String())
}

func handleMap(args map[string]any) {
	log.Print(args["a"]) // want `args\[a\] reaches log record`
	name, ok := args["name"].(string)
	log.Print(ok)
	log.Print(name) // want `args\[name\] reaches log record`
	m := map[string]string{"x": name}
	log.Print(m["y"])
	log.Print(m["x"]) // want `args\[name\] reaches log record`
	for k, v := range args {
		log.Print(k)
		log.Print(v) // want `args\[\*\] reaches log record`
	}
	n, _ := args["n"].(float64)
	log.Print(n)
}

func handleAppend(arg string) {
	var list []string
	list = append(list, "a", arg)
	log.Print(list)                    // want `arg reaches log record`
	log.Print(strings.Join(list, ",")) // want `arg reaches log record`
	log.Print(len(list))
}

func handleEncoder(in input) {
	var b strings.Builder
	json.NewEncoder(&b).Encode(in)
	log.Print(b.String()) // want `in reaches log record`
}

func param(args map[string]any, name string) string {
	s, _ := args[name].(string)
	return s
}

func optional(args map[string]any, name string) string { return param(args, name) }

func handleNamed(args map[string]any) {
	log.Print(optional(args, "name")) // want `args\[name\] reaches log record`
}
