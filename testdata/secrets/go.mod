module example.com/secrets

go 1.26.0

require (
	github.com/golang-jwt/jwt/v5 v5.3.0
	github.com/gorilla/sessions v1.4.0
	github.com/sashabaranov/go-openai v1.41.2
	golang.org/x/oauth2 v0.35.0
)

require github.com/gorilla/securecookie v1.1.2 // indirect
