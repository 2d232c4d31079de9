// Package named gives constants names that say credential.
package named

import (
	"cmp"
	"flag"
	"os"
)

var apiKey = "dFFxFZletEjEnnsK0CTcE" // want `"apiKey" gets a credential that is written in the source, "dFFx…" \(21 characters\)`

const DefaultPassword = "Harb0ur-Blue!" // want `"DefaultPassword" gets a credential`

var clientSecret = []byte("6fa17dac5c21731218cc" + "3829153281ad") // want `"clientSecret" gets a credential`

type config struct {
	Token    string
	Password string `env:"DB_PASSWORD" envDefault:"Harb0ur-Blue!"` // want `"Password" gets a credential`
	inner    struct{ secretKey string }
}

var literal = config{Token: "CDR6q0VKyc6eAjZnjRw5zQUW"} // want `"Token" gets a credential`

var unkeyed = struct{ name, password string }{"x", "Harb0ur-Blue!"} // want `"password" gets a credential`

func badSelector(c *config) {
	c.Password = "Harb0ur-Blue!"                     // want `"Password" gets a credential`
	c.inner.secretKey = "99GtjaH8s3QLvuHpM5NirQjKOl" // want `"secretKey" gets a credential`
}

func badMap(m map[string]any) {
	m["api_key"] = "UwjRMm1kBhNUyZ5L7IVrmmsc7YpO"              // want `"api_key" gets a credential`
	_ = map[string]string{"password": "Harb0ur-Blue!"}         // want `"password" gets a credential`
	_ = map[string]string{"username": "dFFxFZletEjEnnsK0CTcE"} // not a credential
}

var badFlag = flag.String("admin-token", "H12pAGM0jjkv8SriXrTFKW", "token of the administrator") // want `"admin-token" gets a credential`

func getEnv(name, def string) string { return cmp.Or(os.Getenv(name), def) }

var badFallback = getEnv("API_SECRET", "H12pAGM0jjkv8SriXrTFKW") // want `"API_SECRET" gets a credential`

var badOr = cmp.Or(os.Getenv("SERVICE_API_KEY"), "H12pAGM0jjkv8SriXrTFKW") // want `"SERVICE_API_KEY" gets a credential`

func badEmpty() string {
	v := os.Getenv("SERVICE_API_KEY")
	if v == "" {
		v = "H12pAGM0jjkv8SriXrTFKW" // want `"SERVICE_API_KEY" gets a credential`
	}
	return v
}

func connect(host, password string) {}

type option func()

func WithAPIKey(s string) option { return nil }

func badParameter() {
	connect("db", "Harb0ur-Blue!")           // want `"password" gets a credential`
	_ = WithAPIKey("H12pAGM0jjkv8SriXrTFKW") // want `"APIKey" gets a credential`
}

func getSecretKey() string { return "H12pAGM0jjkv8SriXrTFKW" } // want `"SecretKey" gets a credential`

func ptr[T any](v T) *T { return &v }

type request struct{ Password *string }

var badPointer = request{Password: ptr("Harb0ur-Blue!")} // want `"Password" gets a credential`

func waived() {
	//mcplint:ignore secrets/named-literal the key of the public demo account
	token := "H12pAGM0jjkv8SriXrTFKW"
	_ = token
}
