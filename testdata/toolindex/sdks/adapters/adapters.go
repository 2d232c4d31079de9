// Command adapters makes tools of its commands and of its routes.
package main

import (
	"os"

	server "github.com/ckanthony/gin-mcp"
	"github.com/njayp/ophis"
)

func main() {
	_ = ophis.Command(&ophis.Config{ToolNamePrefix: "files"})
	routes := server.New(&server.Engine{}, &server.Config{Name: "files"})
	routes.RegisterSchema("GET", "/files", nil, nil)
	routes.Mount("/mcp")

	own := server.New(&server.Engine{}, nil)
	own.SetExecuteToolFunc(func(operation string, parameters map[string]interface{}) (interface{}, error) {
		path, _ := parameters["path"].(string)
		return os.ReadFile(path)
	})
}
