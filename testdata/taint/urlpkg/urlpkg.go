package urlpkg

import (
	"log"
	"net/url"
)

func handleParts(arg string) {
	u, err := url.Parse(arg)
	if err != nil {
		return
	}
	log.Print(u.Host)             // want `arg.* reaches log record`
	log.Print(u.Path)             // want `arg.* reaches log record`
	log.Print(u.String())         // want `arg.* reaches log record`
	log.Print(u.Hostname())       // want `arg.* reaches log record`
	log.Print(u.Query().Get("q")) // want `arg.* reaches log record`
	log.Print(u.IsAbs())
}

func handleBuilt(arg string) {
	u := url.URL{Scheme: "https", Host: "x", Path: arg}
	log.Print(u.String()) // want `arg reaches log record`
	log.Print(u.Scheme)
	q := url.Values{}
	q.Set("q", arg)
	log.Print(q.Encode()) // want `arg reaches log record`
	v := url.Values{}
	v.Set("q", "x")
	log.Print(v.Encode())
	log.Print(url.QueryEscape(arg)) // want `arg reaches log record`
}

func handleJoin(arg string) {
	s, _ := url.JoinPath("https://x", arg)
	log.Print(s) // want `arg reaches log record`
	base, _ := url.Parse("https://x")
	log.Print(base.JoinPath("y").String())
}
