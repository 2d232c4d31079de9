package httpresponse

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

func handleAnswer(arg string) {
	resp, err := http.Get("https://x/?q=" + url.QueryEscape(arg)) // want `arg reaches HTTP request`
	if err != nil {
		log.Print(err) // want `arg reaches log record`
		return
	}
	defer resp.Body.Close()
	raw, _ := io.ReadAll(resp.Body)
	log.Print(string(raw))
	log.Print(resp.StatusCode, resp.Status)
}

func handleWriter(w http.ResponseWriter, arg string) {
	fmt.Fprint(w, arg)
	w.Write([]byte(arg))
	http.Error(w, arg, 400)
	log.Print(arg) // want `arg reaches log record`
}
