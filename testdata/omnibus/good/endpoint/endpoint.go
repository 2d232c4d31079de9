// Package endpoint sends requests to endpoints that are written in the source.
package endpoint

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

type input struct {
	ID    string `json:"id"`
	Kind  string `json:"kind"`
	Query string `json:"query"`
	Body  string `json:"body"`
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
	mcp.AddTool(s, &mcp.Tool{Name: "get_segment"}, c.goodSegmentOfGet)
	mcp.AddTool(s, &mcp.Tool{Name: "two_segments"}, c.goodTwoSegments)
	mcp.AddTool(s, &mcp.Tool{Name: "appended_segments"}, c.goodAppendedSegments)
	mcp.AddTool(s, &mcp.Tool{Name: "get_query"}, c.goodQueryOfGet)
	mcp.AddTool(s, &mcp.Tool{Name: "helper_get"}, c.goodHelper)
	mcp.AddTool(s, &mcp.Tool{Name: "escaped"}, c.goodEscaped)
	mcp.AddTool(s, &mcp.Tool{Name: "number"}, c.goodNumber)
	mcp.AddTool(s, &mcp.Tool{Name: "encoded_query"}, c.goodEncodedQuery)
	mcp.AddTool(s, &mcp.Tool{Name: "body"}, c.goodBody)
	mcp.AddTool(s, &mcp.Tool{Name: "looked_up"}, c.goodLookedUpFirst)
	mcp.AddTool(s, &mcp.Tool{Name: "closed_kind"}, c.goodClosedKind)
	mcp.AddTool(s, &mcp.Tool{Name: "template"}, c.goodTemplate)
	mcp.AddTool(s, &mcp.Tool{Name: "builder"}, c.goodBuilder)
	mcp.AddTool(s, &mcp.Tool{Name: "spread"}, c.goodSpread)
	return s
}

// at is the address of an endpoint, which its callers write as segments.
func (c *client) at(segments ...string) (string, error) {
	base, err := url.Parse(c.base)
	if err != nil {
		return "", err
	}
	if base.Port() == "" {
		return base.JoinPath(append([]string{"select", "prometheus"}, segments...)...).String(), nil
	}
	return base.JoinPath(segments...).String(), nil
}

func (c *client) goodSpread(_ context.Context, _ request, in input) (result, any, error) {
	address, err := c.at("api", "v1", "items", in.ID)
	if err != nil {
		return nil, nil, err
	}
	_, err = c.http.Get(address)
	return nil, nil, err
}

func (c *client) goodSegmentOfGet(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get(c.base + "/items/" + in.ID)
	return nil, nil, err
}

func (c *client) goodTwoSegments(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get(fmt.Sprintf("%s/v1/%s/items/%s", c.base, in.Kind, in.ID))
	return nil, nil, err
}

func (c *client) goodAppendedSegments(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get(c.below(in.ID, "parts", "all"))
	return nil, nil, err
}

// below returns the address of what belongs to an item.
func (c *client) below(id string, path ...string) string {
	root, err := url.Parse(c.base)
	if err != nil {
		return ""
	}
	segments := []string{"items", id}
	return root.JoinPath(append(segments, path...)...).String()
}

func (c *client) goodQueryOfGet(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get("https://api.example.com/search?q=" + in.Query)
	return nil, nil, err
}

func (c *client) do(ctx context.Context, method, path string) error {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, nil)
	if err != nil {
		return err
	}
	_, err = c.http.Do(req)
	return err
}

func (c *client) goodHelper(ctx context.Context, _ request, in input) (result, any, error) {
	path := "/items/" + in.ID
	if in.Query != "" {
		path += "?q=" + in.Query
	}
	return nil, nil, c.do(ctx, http.MethodGet, path)
}

func (c *client) goodEscaped(ctx context.Context, _ request, in input) (result, any, error) {
	return nil, nil, c.do(ctx, http.MethodDelete, "/items/"+url.PathEscape(in.ID))
}

func (c *client) goodNumber(ctx context.Context, _ request, in input) (result, any, error) {
	if _, err := strconv.Atoi(in.ID); err != nil {
		return nil, nil, err
	}
	return nil, nil, c.do(ctx, http.MethodDelete, "/items/"+in.ID)
}

func (c *client) goodEncodedQuery(ctx context.Context, _ request, in input) (result, any, error) {
	q := url.Values{}
	q.Set("q", in.Query)
	return nil, nil, c.do(ctx, http.MethodPost, "/search?"+q.Encode())
}

func (c *client) goodBody(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Post(c.base+"/items", "text/plain", strings.NewReader(in.Body))
	return nil, nil, err
}

func (c *client) exists(ctx context.Context, id string) error {
	return c.do(ctx, http.MethodGet, "/items/"+id)
}

func (c *client) goodLookedUpFirst(ctx context.Context, _ request, in input) (result, any, error) {
	if err := c.exists(ctx, in.ID); err != nil {
		return nil, nil, err
	}
	return nil, nil, c.do(ctx, http.MethodDelete, "/items/"+in.ID)
}

func (c *client) goodClosedKind(ctx context.Context, _ request, in input) (result, any, error) {
	switch in.Kind {
	case "items", "tags":
	default:
		return nil, nil, fmt.Errorf("no such kind")
	}
	return nil, nil, c.do(ctx, http.MethodDelete, "/"+in.Kind+"/all")
}

func (c *client) goodTemplate(_ context.Context, _ request, in input) (result, any, error) {
	_, err := c.http.Get(strings.ReplaceAll(c.base+"/items/{id}", "{id}", in.ID))
	return nil, nil, err
}

func (c *client) goodBuilder(_ context.Context, _ request, in input) (result, any, error) {
	var b strings.Builder
	b.WriteString(c.base)
	b.WriteString("/items/")
	b.WriteString(in.ID)
	_, err := c.http.Get(b.String())
	return nil, nil, err
}
