// Package verbs has tools that it tells apart by a switch.
package verbs

import (
	"errors"
	"os"
)

// Do does the work of a tool.
func Do(name string, args map[string]any) (string, error) {
	switch name {
	case "remove":
		path, _ := args["path"].(string)
		return "", remove(path)
	case "home":
		return os.UserHomeDir()
	}
	return "", errors.New("no such tool")
}

func remove(path string) error { return os.Remove(path) }
