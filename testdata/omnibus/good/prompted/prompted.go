// Package prompted is a server without an SDK in a program that also asks the one
// who started it: what is typed there is nobody else's.
package prompted

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
)

type message struct {
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

// Serve answers a message.
func Serve(text []byte, list func()) {
	var m message
	if json.Unmarshal(text, &m) != nil {
		return
	}
	switch m.Method {
	case "tools/list":
		list()
	case "tools/call":
		var call struct {
			Name string `json:"name"`
		}
		if json.Unmarshal(m.Params, &call) == nil && call.Name == "date" {
			exec.Command("date").Run()
		}
	}
}

// goodShell is a shell of the one who started it.
func goodShell() {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		exec.Command("sh", "-c", in.Text()).Run()
	}
}
