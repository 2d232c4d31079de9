package known

import "slices"

// codecs turn a value into text from which it can be read back whole: a part of
// what is decoded is the part of what was encoded.
var codecs = []string{
	"encoding/json.Marshal",
	"encoding/json.MarshalIndent",
	"github.com/goccy/go-json.Marshal",
	"github.com/json-iterator/go.Marshal",
	"gopkg.in/yaml.v3.Marshal",
	"sigs.k8s.io/yaml.Marshal",
}

// Codec reports whether the function with the given full name encodes its
// argument so that parts of it keep their identity.
func Codec(fn string) bool {
	_, ok := slices.BinarySearch(codecs, fn)
	return ok
}
