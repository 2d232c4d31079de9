// Package mapstructurepkg decodes maps into structs.
package mapstructurepkg

import (
	"log"

	"github.com/go-viper/mapstructure/v2"
)

type input struct {
	Name string
	N    int
}

func handleDecode(args map[string]any, other string) {
	var in input
	if err := mapstructure.Decode(args, &in); err != nil {
		return
	}
	log.Print(in.Name) // want `args.* reaches log record`
	log.Print(in.N)
	var clean input
	log.Print(clean.Name, len(other))
}

func handleDecoder(args map[string]any) {
	var in, clean input
	d, err := mapstructure.NewDecoder(&mapstructure.DecoderConfig{Result: &in})
	if err != nil {
		return
	}
	if d.Decode(args) == nil {
		log.Print(in.Name) // want `args.* reaches log record`
		log.Print(clean.Name)
	}
}
