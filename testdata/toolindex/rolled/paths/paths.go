// Package paths is a server without an SDK that gets the parts of a message by
// their paths.
package paths

import (
	"encoding/json"
	"errors"
	"os"

	"github.com/tidwall/gjson"
)

// Handle answers a message.
func Handle(line string) (any, error) {
	msg := gjson.Parse(line)
	switch msg.Get("method").String() {
	case "initialize":
		return nil, nil
	case "tools/call":
		return call(msg)
	}
	return nil, errors.New("no such method")
}

func call(msg gjson.Result) (any, error) {
	var args map[string]any
	if err := json.Unmarshal([]byte(msg.Get("params.arguments").String()), &args); err != nil {
		return nil, err
	}
	switch msg.Get("params.name").String() {
	case "read":
		return read(args)
	case "drop":
		return nil, os.Remove(text(args, "path"))
	}
	return nil, errors.New("no such tool")
}

func text(args map[string]any, name string) string {
	s, _ := args[name].(string)
	return s
}

func read(args map[string]any) (any, error) { return os.ReadFile(text(args, "path")) }
