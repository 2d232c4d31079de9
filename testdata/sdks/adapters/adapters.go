// Package adapters makes tools of commands and routes.
package adapters

import (
	"log"
	"os"

	server "github.com/ckanthony/gin-mcp"
	"github.com/njayp/ophis"
)

// Commands are all tools.
func Commands() *ophis.Cmd {
	return ophis.Command(nil) // want `\[authz/missing\]`
}

// Mount makes tools of all routes.
func Mount(engine *server.Engine) {
	s := server.New(engine, nil)
	s.SetExecuteToolFunc(bad) // want `\[authz/missing\]`
}

func bad(operation string, parameters map[string]interface{}) (interface{}, error) {
	log.Print(operation) // which tool it is
	path, _ := parameters["path"].(string)
	log.Print(path) // want `writes argument "path" raw into a log record`
	return os.ReadFile(path)
}
