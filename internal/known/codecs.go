package known

import "slices"

// codecs turn a value into text from which it can be read back whole: a part of
// what is decoded is the part of what was encoded. Space around it is none of it.
var codecs = []string{
	"bytes.TrimSpace",
	"encoding/json.Marshal",
	"encoding/json.MarshalIndent",
	"github.com/goccy/go-json.Marshal",
	"github.com/json-iterator/go.Marshal",
	"go.yaml.in/yaml/v3.Marshal",
	"gopkg.in/yaml.v3.Marshal",
	"sigs.k8s.io/yaml.Marshal",
}

// Codec reports whether the function with the given full name encodes its
// argument so that parts of it keep their identity.
func Codec(fn string) bool {
	_, ok := slices.BinarySearch(codecs, fn)
	return ok
}

// decoders read a structured value out of text. What is read is a part of the
// text however that was cut out of something.
var decoders = []string{
	"(*encoding/json.Decoder).Decode",
	"(*github.com/coreos/go-oidc/v3/oidc.IDToken).Claims",
	"(*github.com/coreos/go-oidc/v3/oidc.UserInfo).Claims",
	"(*github.com/go-jose/go-jose/v3/jwt.JSONWebToken).UnsafeClaimsWithoutVerification",
	"(*github.com/go-jose/go-jose/v4/jwt.JSONWebToken).UnsafeClaimsWithoutVerification",
	"(*github.com/golang-jwt/jwt/v4.Parser).ParseUnverified",
	"(*github.com/golang-jwt/jwt/v5.Parser).ParseUnverified",
	"(*github.com/json-iterator/go.Decoder).Decode",
	"(*go.yaml.in/yaml/v3.Decoder).Decode",
	"(*gopkg.in/yaml.v3.Decoder).Decode",
	"encoding/json.Unmarshal",
	"github.com/goccy/go-json.Unmarshal",
	"github.com/json-iterator/go.Unmarshal",
	"github.com/lestrrat-go/jwx/v2/jwt.ParseInsecure",
	"github.com/lestrrat-go/jwx/v3/jwt.ParseInsecure",
	"go.yaml.in/yaml/v3.Unmarshal",
	"gopkg.in/yaml.v3.Unmarshal",
	"sigs.k8s.io/yaml.Unmarshal",
}

// Decoder reports whether the function with the given full name decodes text
// so that the parts of the result are parts of the text.
func Decoder(fn string) bool {
	_, ok := slices.BinarySearch(decoders, fn)
	return ok
}
