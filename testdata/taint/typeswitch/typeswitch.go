package typeswitch

import (
	"fmt"
	"log"
)

func handleSwitch(arg any) {
	switch v := arg.(type) {
	case string:
		log.Print(v) // want `arg reaches log record`
	case int, bool:
		log.Print(v) // want `arg reaches log record`
	case float64:
		log.Print(v)
	case []any:
		log.Print(v[0]) // want `arg\[0\] reaches log record`
		log.Print(len(v))
	case map[string]any:
		log.Print(v["a"]) // want `arg\[a\] reaches log record`
	case nil:
		log.Print("nothing")
	}
}

func handleBoxed(arg string) {
	var v any = arg
	switch v := v.(type) {
	case fmt.Stringer:
		log.Print(v.String()) // want `arg reaches log record`
	case int:
		log.Print(v)
	}
}
