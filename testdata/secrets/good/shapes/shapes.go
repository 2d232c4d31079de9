// Package shapes gives credential names to values of another shape.
package shapes

var (
	apiKeyTemplate = "{{ .Values.apiKey | quote }}"
	password       = "correct horse battery staple"
	secret         = "3f6c1e9a-58d2-4b7e-9a41-0c2d8e5f7b13"
	privateKey     = "/etc/ssl/private/server-2024.pem"
	token          = "github.com/weather/auth"
	accessToken    = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders"
	apiToken       = "op://Private/Weather/credential"
	secretKey      = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
	authToken      = "application/x-www-form-urlencoded"
	apiKey         = "WeatherServiceApiKeyV2"
	signingKey     = "weather.service.signing-key.v2"
)
