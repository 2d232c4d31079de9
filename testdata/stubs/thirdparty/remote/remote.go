// Package remote is a client of a service, and what it computes with.
package remote

import (
	"errors"
	"net"
)

// A Client talks to the service.
type Client struct{ conn net.Conn }

// New returns a client.
func New(addr string) (*Client, error) {
	if addr == "" {
		return nil, errors.New("no address")
	}
	return &Client{}, nil
}

// Delete deletes something.
func (c *Client) Delete(name string) error {
	_, err := c.conn.Write([]byte(name))
	return err
}

// Items gives access to what the service keeps.
func (c *Client) Items() *Items { return &Items{c} }

// SetTimeout changes the client.
func (c *Client) SetTimeout(seconds int) {}

// Items are what the service keeps.
type Items struct{ c *Client }

// Remove removes one.
func (i *Items) Remove(name string) error { return i.c.Delete(name) }

// Flush talks to the service and says nothing.
func (c *Client) Flush() { _, _ = c.conn.Write(nil) }

// A Page is a part of a list.
type Page struct {
	Number, Size int
	Sort         []string
}

// Normalize puts what is missing into p.
func (p *Page) Normalize() { p.Size = max(p.Size, 1) }

// Check says what is wrong with p.
func (p *Page) Check() error {
	if p.Number < 0 {
		return errors.New("no such page")
	}
	return nil
}

// ParsePage reads a page.
func ParsePage(text string) (*Page, error) {
	if text == "" {
		return nil, errors.New("no page")
	}
	return &Page{}, nil
}
