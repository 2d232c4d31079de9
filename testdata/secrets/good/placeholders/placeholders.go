// Package placeholders holds what stands for a credential.
package placeholders

import "net/http"

var (
	apiKey        = "your-api-key-here"
	password      = "changeme"
	secret        = "xxxxxxxxxxxxxxxxxxxx"
	token         = "<paste your token>"
	dbPass        = "password123"
	awsKey        = "AKIAIOSFODNN7EXAMPLE"
	clientSecret  = "my-client-secret"
	adminPassword = "********"
	openAIAPIKey  = "sk-0123456789abcdef0123456789abcdef"
	githubToken   = "ghp_" + "XEvxsXutIdWUyWWGVPXdFiC0161wZL2ok2DV" // its checksum is wrong
	url           = "postgres://user:password@localhost:5432/app"
	local         = "postgres://postgres:postgres@localhost:5432/app"
	format        = "postgres://%s:%s@%s/app"
	reference     = "https://${USER}:${PASSWORD}@registry.internal"
	help          = "for instance mysql://root:secret@db.example.com/app, see the manual"
	noPassword    = "https://someone@example.com/repository.git"
)

func goodHeader(r *http.Request) {
	r.Header.Set("Authorization", "Bearer ")
	r.Header.Set("X-Api-Key", "YOUR_API_KEY")
	r.SetBasicAuth("user", "password")
}

const marker = "-----BEGIN PRIVATE KEY-----"

const publicPEM = `-----BEGIN PUBLIC KEY-----
OQdyLIA8xk7PeOnEe3htJ8EiggnzC00b4XZheerkRdmjKKWe4SvpX91vA5kSEVRR
-----END PUBLIC KEY-----`
