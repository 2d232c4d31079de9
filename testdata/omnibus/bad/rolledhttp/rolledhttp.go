// Package rolledhttp is a server without an SDK that answers over HTTP.
package rolledhttp

import (
	"encoding/json"
	"io"
	"net/http"
	"os/exec"
)

type message struct {
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type toolCall struct {
	Name      string         `json:"name"`
	Arguments map[string]any `json:"arguments"`
}

// Decoded reads the body with a decoder.
func Decoded(w http.ResponseWriter, r *http.Request) {
	var m message
	if json.NewDecoder(r.Body).Decode(&m) != nil {
		return
	}
	switch m.Method {
	case "tools/list":
		io.WriteString(w, `{"tools":[{"name":"sh"}]}`)
	case "tools/call":
		var c toolCall
		if json.Unmarshal(m.Params, &c) != nil {
			return
		}
		if c.Name == "sh" {
			text, _ := c.Arguments["text"].(string)
			exec.Command("sh", "-c", text).Run() // want `tool "sh" executes argument "text" as the text of sh -c`
		}
	}
}

// Read reads the whole body, and asks for the method in a chain of conditions.
func Read(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	var m map[string]any
	if json.Unmarshal(body, &m) != nil {
		return
	}
	if m["method"] == "tools/call" {
		params, _ := m["params"].(map[string]any)
		serve(params)
	}
}

func serve(params map[string]any) {
	switch params["name"] {
	case "bash":
		args, _ := params["arguments"].(map[string]any)
		text, _ := args["text"].(string)
		exec.Command("bash", "-c", text).Run() // want `tool "bash" executes argument "text" as the text of bash -c`
	}
}
