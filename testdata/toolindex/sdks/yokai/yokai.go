// Command yokai hands constructors to a dependency injection.
package main

import (
	"github.com/ankorstore/yokai/fxmcpserver"

	"example.com/sdks/yokai/tools"
)

var options = []fxmcpserver.Option{
	fxmcpserver.AsMCPServerTool(tools.NewReader),
	fxmcpserver.AsMCPServerTools(tools.NewRemover, newOther),
}

// other is a tool of the main package.
type other struct{ tools.Reader }

func newOther() *other { return &other{} }

func (o *other) Name() string { return "read_again" }

func main() { _ = options }
