// Package inline is a server without an SDK that reads, answers and acts in one
// function, and has but one tool: it does not look at the name.
package inline

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
)

// Serve answers messages.
func Serve(in io.Reader, out io.Writer) {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		var msg map[string]any
		if json.Unmarshal(lines.Bytes(), &msg) != nil {
			continue
		}
		var result map[string]any
		method, _ := msg["method"].(string)
		switch method {
		case "initialize":
			result = map[string]any{"protocolVersion": "2024-11-05"}
		case "tools/list":
			result = map[string]any{"tools": []map[string]any{{
				"name":        "clean",
				"inputSchema": map[string]any{"type": "object", "properties": map[string]any{}},
			}}}
		case "tools/call":
			err := os.RemoveAll("cache")
			result = map[string]any{"isError": err != nil}
		}
		json.NewEncoder(out).Encode(map[string]any{"id": msg["id"], "result": result})
	}
}
