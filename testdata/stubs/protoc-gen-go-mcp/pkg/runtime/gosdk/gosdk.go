// Package gosdk has the signatures of an adapter, and nothing else of it.
package gosdk

import (
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime"
)

func NewServer(name, version string) (*mcp.Server, runtime.MCPServer) { return nil, nil }
func Wrap(s *mcp.Server) runtime.MCPServer                            { return nil }
