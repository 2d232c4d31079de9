// Package getters reads parts of values by the methods of an interface that
// nobody in sight implements, and of one that somebody does.
package getters

import (
	"log"
	"os/exec"
)

type request interface {
	Arguments() map[string]any
	GetMeta() (map[string]string, bool)
	Fetch() (map[string]any, error)
}

func handlePart(r request) {
	_ = exec.Command("sh", "-c", r.Arguments()["script"].(string)).Run() // want `r.Arguments\(\)\[script\] reaches process`
}

func handlePair(r request) {
	if m, ok := r.GetMeta(); ok {
		log.Print(m["trace"]) // want `r.Meta\(\)\[trace\] reaches log record`
	}
}

func handleKeys(r request) {
	for k := range r.Arguments() {
		log.Print(k)
	}
}

// One that can fail asks somebody: what comes back is an answer.
func handleReply(r request) {
	m, err := r.Fetch()
	if err == nil {
		log.Print(m["answer"])
	}
}

type named interface{ Name() string }

type user struct{ name, secret string }

func (u user) Name() string { return u.name }

// Of one that is implemented in sight it is known what is read.
func handleKnown(name, secret string) {
	var n named = user{name, secret}
	log.Print(n.Name()) // want `name reaches log record`
}
