// Package rolledloop is a server without an SDK that reads, answers and acts in
// one function: what it works on is in no parameter.
package rolledloop

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
)

type message struct {
	Method string `json:"method"`
	Params struct {
		Name      string            `json:"name"`
		Arguments map[string]string `json:"arguments"`
	} `json:"params"`
}

// Serve answers messages from what it is handed.
func Serve(in *bufio.Scanner, list func()) {
	for in.Scan() {
		var m message
		if json.Unmarshal(in.Bytes(), &m) != nil {
			continue
		}
		switch m.Method {
		case "tools/list":
			list()
		case "tools/call":
			if m.Params.Name == "sh" {
				exec.Command("sh", "-c", m.Params.Arguments["text"]).Run() // want `tool "sh" executes .* as the text of sh -c`
			}
		}
	}
}

// Stdin answers messages from the standard input.
func Stdin(list func()) {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		var m message
		if json.Unmarshal(in.Bytes(), &m) != nil {
			continue
		}
		switch m.Method {
		case "tools/list":
			list()
		case "tools/call":
			switch m.Params.Name {
			case "bash":
				exec.Command("bash", "-c", m.Params.Arguments["text"]).Run() // want `tool "bash" \(and 1 more\) executes .* as the text of bash -c`
			case "date":
				exec.Command("sh", "-c", "date").Run()
			}
		}
	}
}

type server struct {
	in   *json.Decoder
	out  io.Writer
	name string
}

// run answers messages from a field.
func (s *server) run() {
	for {
		var m message
		if s.in.Decode(&m) != nil {
			return
		}
		switch m.Method {
		case "tools/list":
			json.NewEncoder(s.out).Encode("none")
		case "tools/call":
			if m.Params.Name == "zsh" {
				exec.Command("zsh", "-c", m.Params.Arguments["text"]).Run() // want `tool "zsh" executes argument "text" as the text of zsh -c`
				exec.Command("zsh", "-c", s.name).Run()
			}
		}
	}
}
