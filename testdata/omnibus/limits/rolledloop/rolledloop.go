// Package rolledloop is a server without an SDK that does everything in one
// function: what it reads itself is in no parameter, and so not followed.
package rolledloop

import (
	"bufio"
	"encoding/json"
	"os/exec"
)

// Serve answers messages.
func Serve(in *bufio.Scanner, list func()) {
	for in.Scan() {
		var m struct {
			Method string `json:"method"`
			Params struct {
				Name      string            `json:"name"`
				Arguments map[string]string `json:"arguments"`
			} `json:"params"`
		}
		if json.Unmarshal(in.Bytes(), &m) != nil {
			continue
		}
		switch m.Method {
		case "tools/list":
			list()
		case "tools/call":
			if m.Params.Name == "sh" {
				exec.Command("sh", "-c", m.Params.Arguments["text"]).Run() // missed
			}
		}
	}
}
