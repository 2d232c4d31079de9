package settings

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// FromYAML returns the settings in a YAML file, in its order. The name is for
// messages.
func FromYAML(name string, data []byte) ([]Setting, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("%s: %s", name, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if len(doc.Content) == 0 {
		return nil, nil // nothing but comments
	}
	p := &parser{name: name, seen: map[string]bool{}}
	if err := p.mapping("", doc.Content[0]); err != nil {
		return nil, err
	}
	return p.list, nil
}

// A parser collects the entries of one file.
type parser struct {
	name string
	list []Setting
	seen map[string]bool
}

// mapping reads the entries of a mapping whose keys follow prefix.
func (p *parser) mapping(prefix string, node *yaml.Node) error {
	if node.Kind != yaml.MappingNode {
		return p.at(node).errorf("want entries of the form \"key: value\"")
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		if value.Kind == yaml.MappingNode {
			if err := p.mapping(prefix+key.Value+".", value); err != nil {
				return err
			}
			continue
		}
		s := p.at(key)
		s.Key = prefix + key.Value
		if p.seen[s.Key] {
			return s.errorf("key %q occurs twice", s.Key)
		}
		p.seen[s.Key] = true
		var err error
		if s.Values, err = values(value); err != nil {
			return p.at(value).errorf("%s: %w", s.Key, err)
		}
		p.list = append(p.list, s)
	}
	return nil
}

// at returns an empty setting at the position of node.
func (p *parser) at(node *yaml.Node) Setting {
	return Setting{Where: fmt.Sprintf("%s:%d", p.name, node.Line)}
}

// values returns the plain values that node stands for.
func values(node *yaml.Node) ([]string, error) {
	switch {
	case node.Kind == yaml.ScalarNode && node.Tag != "!!null":
		return []string{node.Value}, nil
	case node.Kind == yaml.SequenceNode:
		var list []string
		for _, elem := range node.Content {
			if elem.Kind != yaml.ScalarNode {
				return nil, errors.New("a list holds plain values")
			}
			list = append(list, elem.Value)
		}
		return list, nil
	}
	return nil, errors.New("want a plain value or a list")
}
