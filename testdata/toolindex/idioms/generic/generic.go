// Package generic has tools whose arguments are the type arguments of what
// registers them.
package generic

import (
	"context"

	"example.com/toolindex/idioms/generic/lib"
	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// Item names an item.
type Item struct {
	ID string `json:"id"`
}

// Page is a part of a list.
type Page struct {
	Number int `json:"number,omitempty"`
}

// Serve makes the server.
func Serve() *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "generic"}, nil)
	lib.Add(s, "drop", drop)
	lib.Read(s, "item", drop)
	for _, add := range []func(*mcp.Server){lib.Later("list", list), lib.Later("drop_later", drop)} {
		add(s)
	}
	return s
}

func drop(context.Context, Item) (string, error) { return "", nil }

func list(context.Context, Page) (string, error) { return "", nil }
