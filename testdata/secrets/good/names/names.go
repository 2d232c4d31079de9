// Package names holds names of credentials and of other things.
package names

import (
	"context"
	"errors"
	"flag"
	"net/http"
	"os"
)

const (
	EnvAPIKey      = "WEATHER_API_KEY"
	apiKeyHeader   = "X-Weather-Api-Key"
	tokenURL       = "https://login.internal/oauth2/token"
	passwordField  = "password"
	secretName     = "prod/orders/db-password-v2"
	tokenType      = "Bearer"
	keyID          = "dFFxFZletEjEnnsK0CTcE"
	publicKey      = "99GtjaH8s3QLvuHpM5NirQjKOl"
	passwordHash   = "UwjRMm1kBhNUyZ5L7IVrmmsc7YpO"
	nextPageToken  = "H12pAGM0jjkv8SriXrTFKW"
	secretRef      = "vault:secret/data/orders#password"
	cacheKey       = "CDR6q0VKyc6eAjZnjRw5zQUW"
	clientID       = "UwjRMm1kBhNUyZ5L7IVrmmsc7YpO"
	scopeToken     = "https://www.googleapis.com/auth/drive.readonly"
	csrfToken      = "csrf_token"
	maxTokens      = "4096-8192-16384-32768"
	accessTokenKey = "access_token"
)

var ErrInvalidToken = errors.New("the token is not valid or has expired since 2024")

type ctxKey string

const tokenKey ctxKey = "github.com/weather/auth.tokenContextKey"

func goodContext(ctx context.Context, token string) context.Context {
	return context.WithValue(ctx, tokenKey, token)
}

var (
	goodFlag  = flag.String("api-key", "", "key of the weather service, from its console")
	goodEnv   = os.Getenv("WEATHER_API_KEY")
	goodField = struct{ PasswordFile, TokenPath string }{"/run/secrets/pass", "/var/run/secrets/kubernetes.io/serviceaccount/token"}
)

func goodHeader(r *http.Request) string { return r.Header.Get("X-Weather-Api-Key") }

func goodScheme(r *http.Request) bool { return r.Header.Get("Authorization") == "Bearer" }

func goodUser(r *http.Request) bool {
	user, _, ok := r.BasicAuth()
	return ok && user == "administrator"
}

// A lexer has tokens too.
var tokens = map[string]int{"func": 1, "return": 2}

func goodLexer(token string) (int, bool) {
	if token == "{" {
		return 0, true
	}
	n, ok := tokens[token]
	return n, ok
}

// Settings are no callers: the default is refused, not accepted.
type config struct{ Secret string }

func goodRefused(c config) error {
	if c.Secret == "change-this-before-use" {
		return errors.New("the secret is still the default")
	}
	return nil
}
