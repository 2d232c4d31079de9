// Package rolledloop is a server without an SDK that reads and answers in one
// function, and writes down what it was asked.
package rolledloop

import (
	"bufio"
	"encoding/json"
	"log"
	"net/http"
	"os"
)

type message struct {
	ID     string `json:"id"`
	Method string `json:"method"`
	Params struct {
		Name      string            `json:"name"`
		Arguments map[string]string `json:"arguments"`
	} `json:"params"`
}

// Serve answers messages from the standard input.
func Serve(list func()) {
	in := json.NewDecoder(os.Stdin)
	for {
		var m message
		if in.Decode(&m) != nil {
			return
		}
		log.Printf("%s: %s", m.ID, m.Method)
		switch m.Method {
		case "tools/list":
			list()
		case "tools/call":
			log.Println(m.Params.Name)
			if m.Params.Name == "read" {
				log.Println(m.Params.Arguments["path"]) // want `tool "read" writes argument "path" raw into a log record`
				_, _ = os.ReadFile(m.Params.Arguments["path"])
			}
		}
	}
}

// Handed answers messages from what it is handed.
func Handed(in *bufio.Scanner, list func()) {
	for in.Scan() {
		var m message
		if json.Unmarshal(in.Bytes(), &m) != nil {
			continue
		}
		log.Printf("%s: %s", m.ID, m.Method)
		switch m.Method {
		case "tools/list":
			list()
		case "tools/call":
			if m.Params.Name == "stat" {
				log.Println(m.Params.Arguments["path"]) // want `tool "stat" writes argument "path" raw into a log record`
				_, _ = os.Stat(m.Params.Arguments["path"])
			}
		}
	}
}

// ServeHTTP answers a message.
func ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var m message
	if json.NewDecoder(r.Body).Decode(&m) != nil {
		return
	}
	log.Printf("%s: %s", m.ID, m.Method)
	switch m.Method {
	case "tools/list":
		w.WriteHeader(http.StatusOK)
	case "tools/call":
		if m.Params.Name == "list" {
			log.Println(m.Params.Arguments["path"]) // want `tool "list" writes argument "path" raw into a log record`
			_, _ = os.ReadDir(m.Params.Arguments["path"])
		}
	}
}
