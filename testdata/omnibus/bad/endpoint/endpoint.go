// Package endpoint lets the caller choose where a request goes.
package endpoint

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	URL    string `json:"url"`
	Host   string `json:"host"`
	Path   string `json:"path"`
	Method string `json:"method"`
	ID     string `json:"id"`
	Query  string `json:"query"`
}

type (
	request = *mcp.CallToolRequest
	result  = *mcp.CallToolResult
)

type client struct {
	base string
	http *http.Client
}

// New returns the server.
func New(c *client) *mcp.Server {
	s := mcp.NewServer(&mcp.Implementation{Name: "test"}, nil)
	mcp.AddTool(s, &mcp.Tool{Name: "whole_url"}, c.badWholeURL)
	mcp.AddTool(s, &mcp.Tool{Name: "url_with_query"}, c.badURLWithQuery)
	mcp.AddTool(s, &mcp.Tool{Name: "host"}, c.badHost)
	mcp.AddTool(s, &mcp.Tool{Name: "subdomain"}, c.badSubdomain)
	mcp.AddTool(s, &mcp.Tool{Name: "path"}, c.badPath)
	mcp.AddTool(s, &mcp.Tool{Name: "api_path"}, c.badPathOfAPI)
	mcp.AddTool(s, &mcp.Tool{Name: "joined_path"}, c.badJoinedPath)
	mcp.AddTool(s, &mcp.Tool{Name: "url_field"}, c.badURLField)
	mcp.AddTool(s, &mcp.Tool{Name: "any_method"}, c.badAnyMethod)
	mcp.AddTool(s, &mcp.Tool{Name: "delete"}, c.badDelete)
	mcp.AddTool(s, &mcp.Tool{Name: "post"}, c.badPost)
	mcp.AddTool(s, &mcp.Tool{Name: "join_delete"}, c.badJoinedDelete)
	mcp.AddTool(s, &mcp.Tool{Name: "helper_delete"}, c.badHelperDelete)
	mcp.AddTool(s, &mcp.Tool{Name: "checked_too_late"}, c.badLookedUpAfter)
	return s
}

func (c *client) badWholeURL(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get(in.URL) // want `tool "whole_url" sends a request to the URL in argument "url"; .* \[omnibus/reflective\]`
	return nil, nil, err
}

func (c *client) badURLWithQuery(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get(in.URL + "?format=json") // want `tool "url_with_query" connects to a peer that argument "url" names .* \[omnibus/target\]`
	return nil, nil, err
}

func (c *client) badHost(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get("https://" + in.Host + "/status") // want `tool "host" connects to a peer that argument "host" names .* \[omnibus/target\]`
	return nil, nil, err
}

func (c *client) badSubdomain(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get(fmt.Sprintf("https://%s.example.com/status", in.Host)) // want `tool "subdomain" connects to a peer that argument "host" names .* \[omnibus/target\]`
	return nil, nil, err
}

func (c *client) badPath(ctx context.Context, _ request, in input) (result, any, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+in.Path, nil) // want `tool "path" takes the path of a request from argument "path"; .* \[omnibus/reflective\]`
	if err != nil {
		return nil, nil, err
	}
	_, err = c.http.Do(req)
	return nil, nil, err
}

func (c *client) badPathOfAPI(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get(fmt.Sprintf("%s/api/v1/%s", c.base, strings.TrimPrefix(in.Path, "/"))) // want `tool "api_path" takes the path of a request from argument "path"; .* \[omnibus/reflective\]`
	return nil, nil, err
}

func (c *client) badJoinedPath(_ context.Context, _ request, in input) (result, any, error) {
	u, err := url.JoinPath(c.base, in.Path)
	if err != nil {
		return nil, nil, err
	}
	_, err = c.http.Get(u) // want `tool "joined_path" takes the path of a request from argument "path"; .* \[omnibus/reflective\]`
	return nil, nil, err
}

func (c *client) badURLField(_ context.Context, _ request, in input) (result, any, error) {
	u := url.URL{Scheme: "https", Host: "api.example.com", Path: in.Path}
	_, err := c.http.Get(u.String()) // want `tool "url_field" takes the path of a request from argument "path"; .* \[omnibus/reflective\]`
	return nil, nil, err
}

func (c *client) badAnyMethod(ctx context.Context, _ request, in input) (result, any, error) {
	req, err := http.NewRequestWithContext(ctx, strings.ToUpper(in.Method), c.base+"/items/"+in.ID, nil) // want `tool "any_method" puts argument "id" unescaped into the path of a chosen request, .* \[omnibus/reflective\]`
	if err != nil {
		return nil, nil, err
	}
	_, err = c.http.Do(req)
	return nil, nil, err
}

func (c *client) badDelete(ctx context.Context, _ request, in input) (result, any, error) {
	req, err := http.NewRequestWithContext(ctx, "DELETE", c.base+"/items/"+in.ID, nil) // want `tool "delete" puts argument "id" unescaped into the path of a DELETE request, .* \[omnibus/reflective\]`
	if err != nil {
		return nil, nil, err
	}
	_, err = c.http.Do(req)
	return nil, nil, err
}

func (c *client) badPost(_ context.Context, _ request, in input) (result, any, error) {
	_, err := http.Post(fmt.Sprintf("https://api.example.com/items/%s/comments", in.ID), "text/plain", strings.NewReader(in.Query)) // want `tool "post" puts argument "id" unescaped into the path of a POST request, .* \[omnibus/reflective\]`
	return nil, nil, err
}

func (c *client) badJoinedDelete(ctx context.Context, _ request, in input) (result, any, error) {
	u, err := url.Parse(c.base)
	if err != nil {
		return nil, nil, err
	}
	u.Path = path.Join(u.Path, "items", in.ID)
	req, err := http.NewRequestWithContext(ctx, http.MethodDelete, u.String(), nil) // want `tool "join_delete" puts argument "id" unescaped into the path of a DELETE request, .* \[omnibus/reflective\]`
	if err != nil {
		return nil, nil, err
	}
	_, err = c.http.Do(req)
	return nil, nil, err
}

// do sends one request; the callers decide what it means.
func (c *client) do(ctx context.Context, method, path string, body []byte) error {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, bytes.NewReader(body)) // want `tool "helper_delete" puts argument "id" unescaped into the path of a DELETE request, .* \[omnibus/reflective\]`
	if err != nil {
		return err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

func (c *client) badHelperDelete(ctx context.Context, _ request, in input) (result, any, error) {
	return nil, nil, c.do(ctx, http.MethodDelete, "/items/"+in.ID, nil)
}

func (c *client) exists(ctx context.Context, id string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, c.base+"/items/"+id, nil)
	if err != nil {
		return err
	}
	_, err = c.http.Do(req)
	return err
}

func (c *client) badLookedUpAfter(ctx context.Context, _ request, in input) (result, any, error) {
	req, err := http.NewRequestWithContext(ctx, "DELETE", c.base+"/items/"+in.ID, nil) // want `tool "checked_too_late" puts argument "id" unescaped into the path of a DELETE request, .* \[omnibus/reflective\]`
	if err != nil {
		return nil, nil, err
	}
	if _, err := c.http.Do(req); err != nil {
		return nil, nil, err
	}
	return nil, nil, c.exists(ctx, in.ID)
}
