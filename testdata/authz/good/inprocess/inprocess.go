// Package main registers tools on a server that only the program itself talks
// to, to list them: nobody outside can call them.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	Name string `json:"name"`
}

func remove(ctx context.Context, req *mcp.CallToolRequest, in input) (*mcp.CallToolResult, any, error) {
	return nil, nil, os.Remove(in.Name)
}

func main() {
	ctx := context.Background()
	srv := mcp.NewServer(&mcp.Implementation{Name: "inprocess"}, nil)
	mcp.AddTool(srv, &mcp.Tool{Name: "inprocess_remove"}, remove)
	near, far := mcp.NewInMemoryTransports()
	if _, err := srv.Connect(ctx, near, nil); err != nil {
		log.Fatal(err)
	}
	session, err := mcp.NewClient(&mcp.Implementation{Name: "lister"}, nil).Connect(ctx, far, nil)
	if err != nil {
		log.Fatal(err)
	}
	tools, err := session.ListTools(ctx, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, t := range tools.Tools {
		fmt.Println(t.Name)
	}
}
