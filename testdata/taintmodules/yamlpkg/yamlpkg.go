// Package yamlpkg reads and writes YAML.
package yamlpkg

import (
	"log"
	"strings"

	"go.yaml.in/yaml/v3"
)

type input struct {
	Name string `yaml:"name"`
	N    int    `yaml:"n"`
}

func handleUnmarshal(doc string) {
	var in input
	if yaml.Unmarshal([]byte(doc), &in) == nil {
		log.Print(in.Name) // want `doc.* reaches log record`
		log.Print(in.N)
	}
}

func handleDecoder(doc string) {
	var m map[string]any
	if yaml.NewDecoder(strings.NewReader(doc)).Decode(&m) == nil {
		log.Print(m["name"]) // want `doc.* reaches log record`
	}
}

func handleMarshal(args map[string]any) {
	out, err := yaml.Marshal(args)
	if err == nil {
		log.Print(string(out)) // want `args.* reaches log record`
		log.Print(len(out))
	}
}
