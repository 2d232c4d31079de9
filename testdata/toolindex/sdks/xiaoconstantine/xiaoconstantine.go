// Command xiaoconstantine has handlers in namespaces.
package main

import (
	"fmt"
	"os"

	models "github.com/XiaoConstantine/mcp-go/pkg/model"
	"github.com/XiaoConstantine/mcp-go/pkg/server"
	"github.com/XiaoConstantine/mcp-go/pkg/server/core"
)

type files struct{ root string }

// ListTools lists the tools.
func (f *files) ListTools() ([]models.Tool, error) {
	return []models.Tool{
		{Name: "read", Description: "Reads", InputSchema: models.InputSchema{Type: "object", Properties: map[string]models.ParameterSchema{
			"path": {Type: "string", Required: true}, "limit": {Type: "number"},
		}}},
		{Name: "fs_list", Description: "Lists"},
	}, nil
}

// CallTool calls one.
func (f *files) CallTool(name string, arguments map[string]interface{}) (*models.CallToolResult, error) {
	switch name {
	case "read":
		path, _ := arguments["path"].(string)
		_, err := os.ReadFile(path)
		return &models.CallToolResult{}, err
	case "list":
		_, err := os.ReadDir(f.root)
		return &models.CallToolResult{}, err
	}
	return nil, fmt.Errorf("no tool %s", name)
}

func main() {
	s := core.NewServer(models.Implementation{Name: "files"}, "1")
	tools := s.ToolManager()
	if err := tools.RegisterHandler("fs", &files{root: "."}); err != nil {
		panic(err)
	}
	_ = server.NewServer(s, &server.ServerConfig{}).Start()
}
