// Package rolled is a server without an SDK, whose tools are looked up in a
// switch.
package rolled

import (
	"bufio"
	"encoding/json"
	"os"
	"os/exec"
)

type request struct {
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

// Serve answers messages.
func Serve(in *bufio.Scanner) {
	for in.Scan() {
		var req request
		if json.Unmarshal(in.Bytes(), &req) != nil {
			continue
		}
		switch req.Method {
		case "tools/list":
			os.Stdout.WriteString(`{"tools":[{"name":"sh"},{"name":"kill"}]}`)
		case "tools/call":
			call(req.Params)
		}
	}
}

func call(raw json.RawMessage) error {
	var params struct {
		Name      string            `json:"name"`
		Arguments map[string]string `json:"arguments"`
	}
	if err := json.Unmarshal(raw, &params); err != nil {
		return err
	}
	switch params.Name {
	case "sh":
		return shell(params.Arguments)
	case "kill":
		return exec.Command("sh", "-c", "kill "+params.Arguments["pid"]).Run() // want `tool "kill" builds from argument "pid" a fragment of the text of sh -c`
	}
	return nil
}

func shell(args map[string]string) error {
	return exec.Command("sh", "-c", args["script"]).Run() // want `tool "sh" executes argument "script" as the text of sh -c`
}
