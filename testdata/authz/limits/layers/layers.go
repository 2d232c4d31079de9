// Package layers hands notes around which nobody asks to a server that another
// package makes.
package layers

import (
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"authz.test/good/layers/service"
	"authz.test/good/layers/tools"
)

// Server returns the server.
func Server() *mcp.Server { return tools.New(service.New("/srv/")) } // limit(#9): missed, want `\[authz/missing\]`
