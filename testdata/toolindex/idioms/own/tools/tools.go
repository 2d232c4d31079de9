// Package tools has the tools, and joins them to a server.
package tools

import (
	"context"

	"example.com/toolindex/idioms/own"
	"example.com/toolindex/idioms/own/sets"
)

// Client is what the tools work with.
type Client struct{ base string }

// Serve makes the server.
func Serve(c *Client) *own.Server {
	s := own.NewServer()
	g := sets.NewGroup()
	g.Put("items", new(sets.Set).Reads(find(c)).Writes(drop(c)))
	g.Put("kinds", new(sets.Set).Reads(kinds(c)))
	g.Register(s)
	return s
}

func find(c *Client) own.Tool {
	params := []own.Param{own.Text("id", own.Must()), own.Text("order", own.OneOf("up", "down"))}
	return own.New("own_find", params, func(_ context.Context, r own.Call) (string, error) {
		id, _ := r.Values["id"].(string)
		return c.base + id, nil
	})
}

func drop(c *Client) own.Tool {
	return own.New("own_drop", []own.Param{own.Text("id", own.Must())}, func(context.Context, own.Call) (string, error) {
		return c.base, nil
	})
}

func kinds(c *Client) own.Tool {
	return own.New("own_kinds", nil, func(context.Context, own.Call) (string, error) { return c.base, nil })
}
