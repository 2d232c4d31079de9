// Command felixgeelhaar-v1.3 is for releases in which middleware of the server
// never ran, and tools validated their arguments only when told to.
package main

import (
	"context"

	"github.com/felixgeelhaar/mcp-go/protocol"
	"github.com/felixgeelhaar/mcp-go/server"
)

type input struct {
	Kind string `json:"kind" jsonschema:"required"`
}

func main() {
	s := server.New(server.Info{Name: "old"})
	s.Use(func(next server.HandlerFunc) server.HandlerFunc {
		return func(ctx context.Context, req *protocol.Request) (*protocol.Response, error) { return next(ctx, req) }
	})
	s.Tool("plain").Handler(run)
	s.Tool("validated").ValidateInput().Handler(run)
}

func run(in input) (string, error) { return in.Kind, nil }
