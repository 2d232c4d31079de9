// Package shell has a value that serves tools by its methods, for servers that
// other packages make.
package shell

import (
	"log"
	"os"
	"os/exec"

	models "github.com/XiaoConstantine/mcp-go/pkg/model"
)

// A Shell runs commands.
type Shell struct{}

// ListTools lists the tools.
func (Shell) ListTools() ([]models.Tool, error) {
	return []models.Tool{{Name: "make"}, {Name: "drop"}, {Name: "script"}}, nil
}

// CallTool calls the tool of the given name, which is no argument.
func (Shell) CallTool(name string, arguments map[string]interface{}) (*models.CallToolResult, error) {
	log.Print(name)
	path, _ := arguments["path"].(string)
	switch name {
	case "make":
		return nil, os.Mkdir(path, 0o700)
	case "drop":
		return nil, os.Remove(path)
	case "script":
		return nil, exec.Command("sh", "-c", path).Run()
	}
	return nil, nil
}
