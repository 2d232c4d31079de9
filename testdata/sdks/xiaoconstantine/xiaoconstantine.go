// Package xiaoconstantine has one method that serves all tools, without a context.
package xiaoconstantine

import (
	"log"
	"os"
	"os/exec"

	models "github.com/XiaoConstantine/mcp-go/pkg/model"
	"github.com/XiaoConstantine/mcp-go/pkg/server/core"

	other "sdks.test/xiaoconstantine/shell"
)

type shell struct{}

func (shell) ListTools() ([]models.Tool, error) {
	return []models.Tool{{Name: "eval"}, {Name: "remove"}}, nil
}

func (shell) CallTool(name string, arguments map[string]interface{}) (*models.CallToolResult, error) {
	log.Print(name)
	if name == "eval" {
		script, _ := arguments["script"].(string)
		return nil, exec.Command("sh", "-c", script).Run() // want `executes argument "script" as the text of sh -c`
	}
	path, _ := arguments["path"].(string)
	log.Print(path) // want `writes argument "path" raw into a log record`
	return nil, os.Remove(path)
}

// New makes the server.
func New() (*core.Server, error) {
	s := core.NewServer(models.Implementation{Name: "shell"}, "1")
	err := s.ToolManager().RegisterHandler("sh", shell{}) // want `tool "sh_eval" .*\[authz/missing\]` `tool "sh_remove" .*\[authz/missing\]`
	return s, err
}

// NewOther makes a server for the tools of another package.
func NewOther() (*core.Server, error) {
	s := core.NewServer(models.Implementation{Name: "other"}, "1")
	err := s.ToolManager().RegisterHandler("os", other.Shell{}) // want `\[authz/missing\]` `\[authz/missing\]` `\[authz/missing\]` `argument "path" as the text of sh -c`
	return s, err
}
