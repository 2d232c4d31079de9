package httprequest

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"net/http"
)

func handleRequest(r *http.Request) {
	log.Print(r.URL.Path)             // want `r.URL.Path reaches log record`
	log.Print(r.FormValue("q"))       // want `r.* reaches log record`
	log.Print(r.Header.Get("X-Id"))   // want `r.* reaches log record`
	log.Print(r.URL.Query().Get("q")) // want `r.* reaches log record`
	log.Print(r.PathValue("id"))      // want `r.* reaches log record`
	log.Print(r.ContentLength)
}

func handleBody(r *http.Request) {
	raw, _ := io.ReadAll(r.Body)
	log.Print(string(raw)) // want `r.Body.* reaches log record`
	var v struct{ A string }
	json.NewDecoder(r.Body).Decode(&v)
	log.Print(v.A) // want `r\.Body\.A reaches log record`
}

func handleNew(ctx context.Context, arg string) {
	req, err := http.NewRequestWithContext(ctx, "GET", "https://x/"+arg, nil) // want `arg reaches HTTP request`
	if err != nil {
		return
	}
	log.Print(req.URL.String()) // want `arg.* reaches log record`
	req.Header.Set("A", "x")
	other, _ := http.NewRequest("GET", "https://x/", nil)
	log.Print(other.URL.String())
}
