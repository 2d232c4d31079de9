// Package arguments hands constants to APIs that take credentials.
package arguments

import (
	"net/http"
	"net/smtp"
	"net/url"

	"github.com/sashabaranov/go-openai"
	"golang.org/x/oauth2"
)

func badBasicAuth(r *http.Request) {
	r.SetBasicAuth("jenkins", "blue-harbour-7") // want `the basic-auth password is written in the source, "blu…" \(14 characters\)`
}

func badHeader(r *http.Request) {
	r.Header.Set("Authorization", "Bearer harbour-blue-seven") // want `the header is written in the source, "harb…" \(18 characters\)`
	r.Header.Set("Content-Type", "application/json")
}

var badHeaders = http.Header{"X-Api-Key": {"harbour-blue-seven"}} // want `X-Api-Key header`

var badHeaderMap = map[string]string{"Authorization": "Basic aGFyYm91cjpibHVl"} // want `Authorization header`

var badConfig = oauth2.Config{
	ClientID:     "harbour",
	ClientSecret: "blue-and-deep-as-sea", // want `the OAuth client secret is written in the source`
}

func badAssigned(c *oauth2.Config) {
	c.ClientSecret = "blue-and-deep-as-sea" // want `OAuth client secret`
}

const modelKey = "harbour-model-blue" // want `the OpenAI API key is written in the source`

var client = openai.NewClient(modelKey)

func badMail() smtp.Auth {
	return smtp.PlainAuth("", "bot", "harbour+blue", "mail.internal") // want `SMTP password`
}

func badUser() *url.Userinfo { return url.UserPassword("bot", "harbour+blue") } // want `URL password`
