// Package server offers a service through code that is generated for it: what
// runs for a caller are the methods of the service.
package server

import (
	"context"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
	"github.com/redpanda-data/protoc-gen-go-mcp/pkg/runtime/gosdk"

	"example.com/versions/generated/door"
	"example.com/versions/generated/doormcp"
)

type doors struct{ dir string }

// Serve offers the service.
func Serve() *mcp.Server {
	raw, s := gosdk.NewServer("doors", "v1")
	doormcp.RegisterDoorsHandler(s, &doors{dir: "/tmp"})
	return raw
}

// Open opens a door.
func (d *doors) Open(ctx context.Context, req *door.OpenRequest) (*door.OpenResponse, error) {
	return nil, os.Remove(d.dir + req.Door)
}
